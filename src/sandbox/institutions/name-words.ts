/** Words that the directory's names are made of. Every first word meets every town once: 64 × 200 = 12,800 names. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const FIRST_WORDS = list(`
  Amber Anchor Arrow Aspen Beacon Birch Blue Bridge Bright Cedar Citizens Clear Clover Community Copper Cornerstone
  Crescent Delta Eagle Elm Ember Evergreen Fidelis First Forge Founders Frontier Garden Golden Granite Green Guardian
  Heartland Heritage Highland Homestead Horizon Iron Keystone Lake Legacy Liberty Lighthouse Maple Meadow Merchants
  Meridian Mountain North Oak Patriot Peoples Pine Pioneer Prairie River Silver Springs Sterling Summit United Valley
  Wells Willow
`);

export const TOWNS = list(`
  Abilene Akron Albany Alden Alma Alpine Altoona Amherst Andover Arden Arlington Ashland Astoria Athens Auburn Aurora
  Avalon Bangor Barton Bedford Belfast Belmont Bend Benton Berlin Bethel Billings Boone Bozeman Bradford Brainerd
  Bristol Brookfield Burlington Butte Cadiz Cairo Camden Canton Carlisle Carson Casper Chandler Chester Clayton
  Clifton Clinton Clovis Cody Colby Concord Corinth Cortland Crawford Dalton Danbury Dayton Decatur Denton Dixon
  Dover Dublin Duluth Durango Easton Edison Elgin Elkhart Ellis Elmira Enid Eugene Everett Fairfield Fairview Fargo
  Fayette Fenton Florence Franklin Fremont Fulton Gallup Galway Geneva Georgetown Glendale Grafton Granby Greeley
  Greenville Groton Hamilton Hampton Hanover Harlan Hartford Hastings Havana Helena Hilton Hudson Huron Ithaca
  Jackson Jasper Joplin Juneau Kearney Kenton Kingston Kirkland Laconia Lamar Lancaster Laramie Laredo Laurel
  Lebanon Lexington Lima Lincoln Lisbon Logan Lowell Lyndon Macon Madison Malden Manchester Marion Marlow Medford
  Mercer Milford Milton Minot Monroe Moorhead Moscow Nashua Newark Newton Norfolk Norwood Oberlin Ogden Olean Oneida
  Orono Oshkosh Oxford Palmer Paris Pella Pendleton Perry Pierre Plano Portland Princeton Provo Quincy Racine Raleigh
  Reno Richmond Ripon Rome Roswell Rutland Salem Sandusky Savannah Selma Seneca Sidney Somerset Sparta Stamford
  Sterlington Sussex Tacoma Taos Temple Tracy Troy Tulsa Utica Vernon Victor Vienna Vista Waco Walton Warren Wausau Waverly Weston
  Windsor
`);

export const KINDS = [
  'Bank',
  'Savings Bank',
  'Credit Union',
  'Community Bank',
  'Federal Credit Union',
  'State Bank',
  'Trust',
  'Mutual',
] as const;
