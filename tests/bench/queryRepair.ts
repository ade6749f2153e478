import { REPAIRS, type Repair } from '~/features/search/indonesian/Repair';
import { judgedSample, meanGain, openJudged } from '../search/indonesian/judgedSample';
import { byHand, byRule, type KnownItem, openSample, scoreOf } from '../search/indonesian/knownItems';

/** What each repair is worth: all on, each off alone, each on alone, all off. Prints the table of the room's README. */
function measure(): void {
  const judged = judgedSample();
  const judgedIndex = judged && openJudged(judged);
  const sample = openSample();
  const ruled = byRule();
  const row = (name: string, off: readonly Repair[]) => {
    const known = (items: readonly KnownItem[]) => {
      const { reciprocalRank, inTop3 } = scoreOf(sample, items, off);
      return `${short(reciprocalRank)} / ${short(inTop3)}`;
    };
    const gain = judged && judgedIndex ? short(meanGain(judged, judgedIndex, off)) : 'absent';
    console.log(`| ${name} | ${gain} | ${known(byHand)} | ${known(ruled)} |`);
  };
  console.log(`| repairs | judged, nDCG@10 | by hand (${byHand.length}) | by rule (${ruled.length}) |`);
  console.log('|---|---|---|---|');
  row('all on', []);
  for (const repair of REPAIRS) row(`without ${repair}`, [repair]);
  for (const repair of REPAIRS)
    if (repair !== 'context')
      row(
        `only ${repair}`,
        REPAIRS.filter((other) => other !== repair && other !== 'context'),
      );
  row('all off', REPAIRS);
}

const short = (share: number) => share.toFixed(3).replace(/^0/, '');

measure();
