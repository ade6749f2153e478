import type { TFunction } from 'i18next';
import type { Language } from '~/paths';
import { I18N } from './i18n';
import type { Namespace } from './messages';

/** The messages of a room in a language, for loaders, actions and resource routes. */
export function translator<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  return I18N[language].getFixedT(language, namespace);
}
