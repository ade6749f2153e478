import { useLocation } from '@remix-run/react';
import { type Language, languageOf } from '~/paths';

/** The language of the page that is being rendered. */
export const useLanguage = (): Language => languageOf(useLocation().pathname);
