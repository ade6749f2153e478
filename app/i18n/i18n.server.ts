/** The messages of a room in a language, for loaders, actions and resource routes. */
export { textOf as translator } from './useText';
