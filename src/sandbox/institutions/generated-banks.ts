import { hashOf } from '../random.js';
import { accountsFromName } from './account-sets.js';
import { type Bank, bank, colourFor } from './bank.js';

const FIRST_WORDS =
  'Amber Anchor Aspen Beacon Birch Bridge Cedar Citizens Copper Eagle Granite Heritage Keystone Liberty Meridian Oak Pioneer Summit Wells Willow';
const TOWNS =
  'Akron Albany Arden Auburn Belmont Boone Clinton Dayton Dover Fargo Fulton Geneva Hudson Lebanon Madison Newton Oberlin Salem Troy Windsor';
const KINDS = [
  'Bank',
  'Savings Bank',
  'Credit Union',
  'Community Bank',
  'Federal Credit Union',
  'State Bank',
  'Trust',
  'Mutual',
] as const;

/** Returns a name that is always the same for the same words, such as `Amber Savings Bank of Oberlin`. */
function nameOf(first: string, town: string): string {
  const number = hashOf(`${first} ${town}`);
  const kind = KINDS[number % KINDS.length] ?? KINDS[0];
  return number % 3 === 0 ? `${town} ${first} ${kind}` : `${first} ${kind} of ${town}`;
}

function generated(first: string, town: string): Bank {
  const name = nameOf(first, town);
  return bank({
    id: `bcinst_directory_${first.toLowerCase()}_${town.toLowerCase()}`,
    name,
    url: `https://${name.toLowerCase().replaceAll(/[^a-z]+/g, '')}.example`,
    colour: colourFor(name),
    // Every seventh has no OAuth: the user signs in on the aggregator's form.
    isOauth: hashOf(name) % 7 !== 0,
    accounts: () => accountsFromName(name),
  });
}

/** Banks that fill the search: every first word with every town. None of them exists. */
export const GENERATED_BANKS: readonly Bank[] = FIRST_WORDS.split(' ').flatMap((first) =>
  TOWNS.split(' ').map((town) => generated(first, town)),
);
