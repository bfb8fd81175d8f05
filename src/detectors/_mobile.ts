/**
 * Three-digit prefixes of mainland mobile numbers given to subscribers: the four networks with the ranges of 2019 to 2022
 * (190 192 193 195 196 197), and virtual operators (162 165 167 170 171).
 */
const SUBSCRIBERS = new Set((
  '130 131 132 133 134 135 136 137 138 139 145 147 150 151 152 153 155 156 157 158 159 162 165 166 167 170 171 172 173 '
  + '175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199'
).split(' '));

/** Data-only and machine prefixes. */
const MACHINES = new Set('140 141 144 146 148 149'.split(' '));

/** `digits` is eleven digits. Of 174 only the satellite range 17400–17405 is in use. */
export function mobileKind(digits: string): 'subscriber' | 'machine' | null {
  const prefix = digits.slice(0, 3);
  if (SUBSCRIBERS.has(prefix) || /^1740[0-5]/.test(digits)) return 'subscriber';
  return MACHINES.has(prefix) ? 'machine' : null;
}
