import { INVENTED_ACCOUNTS } from './account-sets.js';
import { type Bank, bank } from './bank.js';

/** Logos on a 40 × 40 grid. Colours are attributes, because a strict content security policy blocks `style`. */
const MARKS = {
  harbor:
    '<rect width="40" height="40" fill="#1e4e79"/><path d="M6 25c3.5 0 3.5-3 7-3s3.500 3 7 3 3.500-3 7-3 3.500 3 7 3v9H6z" fill="#8fc1e3"/><path d="M20 7v12M20 8l8 9H20z" fill="#fff" stroke="#fff" stroke-width="1.5"/>',
  quillstone:
    '<rect width="40" height="40" fill="#4a3b63"/><path d="M29 8c-11 1-17 8-17 18l-2 6M29 8c1 9-4 16-14 17" fill="none" stroke="#e5dbf4" stroke-width="2.4" stroke-linecap="round"/>',
  fernmoor:
    '<rect width="40" height="40" fill="#35613a"/><path d="M20 33V9M20 27c-5 0-8-2-9-6M20 27c5 0 8-2 9-6M20 19c-4 0-6-2-7-5M20 19c4 0 6-2 7-5" fill="none" stroke="#d6ecc6" stroke-width="2.4" stroke-linecap="round"/>',
  ninepin:
    '<rect width="40" height="40" fill="#a63d2f"/><g fill="#fde7dc"><circle cx="12" cy="12" r="3"/><circle cx="20" cy="12" r="3"/><circle cx="28" cy="12" r="3"/><circle cx="12" cy="20" r="3"/><circle cx="20" cy="20" r="3"/><circle cx="28" cy="20" r="3"/><circle cx="12" cy="28" r="3"/><circle cx="20" cy="28" r="3"/><circle cx="28" cy="28" r="3"/></g>',
  lanternfield:
    '<rect width="40" height="40" fill="#e0a83a"/><path d="M14 15h12l2 14H12zM16 15v-3a4 4 0 0 1 8 0v3" fill="none" stroke="#47320a" stroke-width="2.4" stroke-linejoin="round"/><circle cx="20" cy="22.5" r="2.6" fill="#47320a"/>',
  saltmarsh:
    '<rect width="40" height="40" fill="#d9e4e6"/><path d="M8 14h24M12 20h20M8 26h20" stroke="#20565f" stroke-width="3" stroke-linecap="round"/>',
  oakhollow:
    '<rect width="40" height="40" fill="#7b4a25"/><circle cx="20" cy="20" r="11" fill="none" stroke="#f3dfc8" stroke-width="2.2"/><circle cx="20" cy="20" r="6.5" fill="none" stroke="#f3dfc8" stroke-width="2.2"/><circle cx="20" cy="20" r="2.2" fill="#f3dfc8"/>',
  tallow:
    '<rect width="40" height="40" fill="#22333b"/><path d="M14 32V16M20 32V9M26 32V19" stroke="#f2cc8f" stroke-width="3" stroke-linecap="round"/>',
} as const;

function invented(key: keyof typeof MARKS, name: string, colour: string, featuredOrder: number, more: Partial<Bank> = {}): Bank {
  return bank({
    id: `bcinst_sandbox_${key}`,
    name,
    url: `https://${key}.example`,
    mark: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${MARKS[key]}</svg>`,
    colour,
    featuredOrder,
    accounts: () => INVENTED_ACCOUNTS[key],
    ...more,
  });
}

/** The banks that the picker shows before a search. None of them exists. */
export const INVENTED_BANKS: readonly Bank[] = [
  invented('harbor', 'Harbor Bank', '#1e4e79', 0),
  invented('quillstone', 'Quillstone Bank', '#4a3b63', 1),
  invented('fernmoor', 'Fernmoor Savings', '#35613a', 2),
  invented('ninepin', 'Ninepin', '#a63d2f', 3),
  invented('lanternfield', 'Lanternfield Credit Union', '#7a5510', 4),
  invented('saltmarsh', 'Saltmarsh Union', '#20565f', 5, { pendingAnswers: 1 }),
  invented('oakhollow', 'Oakhollow Mutual', '#7b4a25', 6),
  invented('tallow', 'Tallow & Reed', '#22333b', 7),
];
