/** What stands before an address and is no part of it; read inside the run of characters that ends where its numbers begin. */

const PEOPLE = '(?:爸爸?|妈妈?|媽|奶奶|爷爷|姥姥|姥爷|外婆|外公|叔叔?|姑姑?|姑妈|阿姨|姨妈?|舅舅?|哥哥?|姐姐?|弟弟?|妹妹?|同学|朋友|女友|老婆|老公|对象|闺蜜|岳母|丈母娘|婆婆|公婆|邻居|老师|老板|前任|师傅|同事|爸妈|父母|先生|女士|小姐|小哥|房东|中介)';
const VERBS = [
  '[送寄发递]至', '家住', '住在', '住到', '住的?是?', '住喺', '住', '居住', '现居', '暂住', '搬[到去进来]', '搬家', '寄[到往去给過过]', '邮寄', '郵寄', '送[到往去给過过]', '发[到往给去]', '發[到往給]', '递到', '在', '喺', '到', '去', '送', '寄', '递', '遞', '位于', '位於',
  '地址', '住址', '地点', '地點', '地方', '位置', '定位', '导航', '[門门]牌[号號]?[码碼]?', '户籍', '戶籍', '户口', '籍贯', '通讯', '收货', '收貨', '收件', '取件', '发货', '是', '係', '(?<=[址置点])[为為]', '了', '的', '嘅', '咗',
  '[我你您他她咱俺佢它妳]们?(?:這|这|那)?(?:边|里|邊|裡|家|哋|們)?', '老家', '家里', '新家', '娘家', '婆家', '家裡', '们', '們', '找', '给', '給', '俾', '畀', '往', '叫', '请', '請', '把', '就', '离(?!石)', '離', '租', '买', '買', '从(?!化)', '從(?!化)', '跟', '约(?!翰|克)', '約(?!翰)',
  '今天', '明天', '后天', '昨天', '今晚', '明晚', '昨晚', '下午', '上午', '晚上', '早上', '中午', '傍晚', '现在', '現在', '目前', '马上', '直接', '周[一二三四五六日末]', '星期[一二三四五六日天]', '下周', '上周', '刚才', '刚刚', '[一等待]会儿?', '等等', '最近', '以前', '之前', '之后', '后来', '然后', '平时', '一直', '已经',
  '赶紧', '顺便', '麻烦', '麻煩', '帮忙', '帮', '幫', '拜托', '谢谢', '谢了', '谢', '辛苦', '你好', '您好', '好的', '可以', '来(?=[我这这接找到])', '过来', '過來', '快来', '回来', '回家(?!龙|民)', '上门', '经过', '经常', '路过', '走到', '走过', '看到?', '说', '說', '不', '没', '也', '还是', '还在', '或者', '以及', '有(?!为|余|色|巢)', '哪里?', '什么', '怎么', '么',
  '吗', '嗎', '吧', '呢', '啊', '呀', '哦', '嗯', '噢', '嘛', '啦', '喔', '囉', '咯', '哈哈', '因为', '所以', '但是?', '不过', '而且', '如果', '要是', '其实', '反正', '应该', '可能', '估计', '好像', '确实', '真的', '这[边里]?', '這', '那[边里]?(?!曲|坡|拉|马|达)', '附近', '旁边', '对面', '隔壁', '楼下', '楼上', '门口', '樓下', '大家', '谁', '改成', '换成', '改为', '写成?', '填写?', '报', '开车', '打车', '叫车', '约车', '接', '等', '电话', '電話', '手机', '号码', '邮编', '联系人', '姓名', '备注', '新房', '房子', '公寓(?=在)', '出发',
  `${PEOPLE}家?(?=[^家小园]{2})`, '院子', '外卖', '外賣', '快递', '快遞', '包裹', '东西(?!路|街|湖)', '上班', '下班', '单位(?!宿舍|家属)', '公司(?!宿舍|家属|[楼院])', '办公室', '工作室', '家(?=.{2,3}[路街][^.]?$)(?<![一-龥]家)', '家庭', '常住', '学校(?=.{2,5}[路街])', '房号', '坐标', '[送寄发]至', '取(?=.{2,4}[路街])', '房间号', '室号', '门号', '楼号', '放$', '放[到在]', '(?<=[卖賣递遞裹件])放', '[：:]',
];
/** Names of places that hold a character of the list. */
const HELD = '石家庄|张家[口港界]|寄畅|中国|在水一方|的里|白家|从化|那曲|去病|不夜城|中发|送变电|接官|看守|东接|等驾坡|不二|报国|报恩|接龙|接待寺|看丹|看台|了凡|到家|也是园|不老|寄云|递铺|约翰|住友|有道|有余|来广营|说岩|租界|寄宿|住宅|居住区|送子|没庄|帮忙|谁园|报业|报社|日报|晚报|电报|送桥|送驾|等高|无不|不锈|写字[楼樓]|住建|地方税|国际在线|经开区?|开发区|到贤|发展|位育|看山|接口|看湖|报喜|不尽';

/** What may begin with one character: names that hold such words, then the words that an address does not hold. Sticky; null: none. */
interface Words {
  readonly held: RegExp | null;
  readonly verbs: RegExp | null;
}

/** By first code unit. */
let breaks: Map<number, Words> | null = null;

/** Hundreds of words at every place of every head are dear: only those that begin with the character there are tried. */
function load(): Map<number, Words> {
  const words = new Map<string, [held: string[], verbs: string[]]>();
  for (const [list, kind] of [[HELD.split('|'), 0], [VERBS, 1]] as const) {
    for (const word of list) {
      for (const first of firsts(word)) {
        const both = words.get(first) ?? [[], []];
        both[kind].push(word);
        words.set(first, both);
      }
    }
  }
  const anyOf = (list: readonly string[]): RegExp | null => (list.length === 0 ? null : new RegExp(list.join('|'), 'y'));
  return new Map(Array.from(words, ([first, [held, verbs]]) => [first.charCodeAt(0), { held: anyOf(held), verbs: anyOf(verbs) }]));
}

/** The characters that a match of the source may begin with. */
function firsts(source: string): string[] {
  const rest = source.replace(/^\(\?<=[^)]*\)/, '');
  const set = /^\[([^\]]+)\]/.exec(rest)?.[1];
  const group = /^\(\?:([^()]+)\)/.exec(rest)?.[1];
  return set !== undefined ? [...set] : group !== undefined ? group.split('|').flatMap(firsts) : [rest.charAt(0)];
}

function endOf(words: RegExp | null, text: string, at: number): number {
  if (words === null) return 0;
  words.lastIndex = at;
  return words.test(text) ? words.lastIndex : 0;
}

/** Where the last such word of `text` ends, or where the first one does; 0 when it holds none. */
function breakEnd(text: string, last: boolean): number {
  breaks ??= load();
  let end = 0;
  for (let at = 0; at < text.length;) {
    const words = breaks.get(text.charCodeAt(at));
    const name = words === undefined ? 0 : endOf(words.held, text, at);
    const verb = words === undefined || name > 0 ? 0 : endOf(words.verbs, text, at);
    at = name > at ? name : verb > at ? verb : at + 1;
    if (verb === 0) continue;
    end = at;
    if (!last) return end;
  }
  return end;
}

const leading = /^(?:中国|来(?!宾|安|凤|福|广|龙|鹤|仪)|回(?!龙|民|兴|澜)|于|用|要|想|会|能|先|再|又|只|个|另|快|[上下]车点|(?:寝室|宿舍|仓库|公司|单位|店面|小区)(?![楼区院])(?=[\u4e00-\u9fff]{2}))(?=[\u4e00-\u9fff]{2,})/;

/** Where the part of `head` that can be an address begins, UTF-16 code units. */
export function leadEnd(head: string): number {
  return breakEnd(head, true);
}

/** Whether `text` holds a word that an address does not hold. */
export function broken(text: string): boolean {
  return breakEnd(text, false) > 0;
}

/** Length of one word that leads on to a name of three and more: `来文三路`. */
export function leadingWord(name: string): number {
  return leading.exec(name)?.[0].length ?? 0;
}
