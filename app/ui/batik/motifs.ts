import { ceplok } from './ceplok';
import { kawung } from './kawung';
import { lereng } from './lereng';
import { megaMendung } from './megaMendung';
import { parang } from './parang';
import { truntum } from './truntum';

export const MOTIFS = { kawung, parang, 'mega-mendung': megaMendung, ceplok, truntum, lereng } as const;
export type Motif = keyof typeof MOTIFS;
