import type { EventKind } from '../model/format.ts';

/** What a line written by WhatsApp itself says. Names are as printed. */
export interface SystemText {
  readonly kind: EventKind;
  /** Null when the line names nobody who acted. */
  readonly actor: string | null;
  readonly targets: readonly string[];
  /** New name, new role (`admin`, `member`), seconds (`0` = off) of disappearing messages. */
  readonly value: string | null;
}

/** Longer lines are not tried: no template is that long, and the patterns stay cheap. UTF-16 code units. */
const LONGEST = 4096;
const Q = '["“”„‟«»「」『』]';
const VALUE = `${Q}\\s?(?<v>.*?)\\s?${Q}`;

/** Words by which a phone names its own user. */
const SELF = new Set(['you', '您', '你', 'du', 'tú', 'tu', 'você', 'vous', 'あなた', '나', '회원님']);

/** True when the name stands for the exporter. */
export function isSelf(name: string): boolean {
  return SELF.has(name.toLowerCase());
}

interface Template { readonly kind: EventKind; readonly pattern: RegExp; readonly value?: string }

function all(kind: EventKind, sources: readonly string[], value?: string): Template[] {
  return sources.map((source) => ({ kind, pattern: new RegExp(`^${source}[.。]?$`), ...(value === undefined ? {} : { value }) }));
}

const ENCRYPTION = new RegExp(`^(?:${[
  'Messages and calls are end-to-end encrypted', 'Messages to this (?:chat|group)(?: and calls)? are now secured with end-to-end encryption',
  'Messages you send to this (?:chat|group)(?: and calls)? are now secured with end-to-end encryption',
  '(?:此对话中所发送的)?(?:消息|信息)[和与]通话(?:均|都)?(?:已|会|将)?(?:进行|受|经过|采用|使用)?端到端加密', '(?:訊息|信息)[與和及](?:通話|通話內容)(?:均|都)?(?:已|會)?(?:受|經過?|進行|採用|使用|獲得)?端[對到]端加密',
  'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt', 'Nachrichten an diese[nr]? (?:Chat|Gruppe).{0,40}Ende-zu-Ende-Verschlüsselung',
  'Los mensajes y las llamadas están cifrad[oa]s de extremo a extremo', 'As mensagens e (?:as )?(?:ligações|chamadas) são protegidas com a criptografia de ponta a ponta',
  'Les messages et les appels sont chiffrés de bout en bout', 'I messaggi e le chiamate sono crittografati end-to-end',
  'メッセージと通話はエンドツーエンド', '메시지와 통화는 종단간 암호화',
].join('|')})`);

/** True for the notice that opens a chat: the only line of the application that may bear the chat's name as if it spoke. */
export function isEncryptionNotice(text: string): boolean {
  return ENCRYPTION.test(text);
}

/** The same notice in wordings not listed: what is encrypted, then how. Names of files bear a dot and a mark of their own. */
const ENCRYPTED = /(?:messages|calls|chat|消息|信息|訊息|通话|通話|对话|對話|聊天).{0,60}(?:end-to-end encrypt|端[到對]端加密)/i;
const ATTACHED = /[<>•]|omitted|省略|略過/;

const RECALLED: ReadonlySet<string> = new Set([
  'This message was deleted', 'You deleted this message', 'This message was deleted by admin', 'This message was deleted for everyone',
  '此消息已删除', '您已删除此消息', '你已删除此消息', '这条消息已删除', '此訊息已刪除', '您已刪除此訊息', '你已刪除此訊息', '這則訊息已刪除', '您已刪除這則訊息', '你已刪除這則訊息',
  'Diese Nachricht wurde gelöscht', 'Du hast diese Nachricht gelöscht', 'Se eliminó este mensaje', 'Eliminaste este mensaje', 'Este mensaje fue eliminado',
  'Mensagem apagada', 'Esta mensagem foi apagada', 'Essa mensagem foi apagada', 'Você apagou esta mensagem', 'Você apagou essa mensagem',
  'Ce message a été supprimé', 'Vous avez supprimé ce message', 'Questo messaggio è stato eliminato', 'Hai eliminato questo messaggio',
  'このメッセージは削除されました', 'このメッセージを削除しました', '삭제된 메시지입니다', '이 메시지를 삭제했습니다', '이 메시지는 삭제되었습니다',
]);

/** True for the placeholder that a deleted message leaves. `text` without direction marks. */
export function isRecalledText(text: string): boolean {
  if (text.length > 160) return false;
  const bare = text.endsWith('.') || text.endsWith('。') ? text.slice(0, -1) : text;
  return (bare.length <= 48 && RECALLED.has(bare)) || bare.startsWith('This message was deleted by admin ') || BY_ADMIN.test(bare);
}

/** A message that somebody who manages the group took away. */
const BY_ADMIN = /^(?:You deleted this message as (?:an? )?(?:group )?admin|(?:此|这条|這則)(?:消息|訊息)已?(?:被|由)(?:群[组組]?)?管理[员員][^\n]{0,64}(?:删除|刪除)|(?:群[组組]?)?管理[员員][^\n]{0,64}?(?:已)?(?:删除|刪除)了?(?:此|这条|這則)(?:消息|訊息)|[您你]以(?:群[组組]?)?管理[员員]的?身[份分](?:删除|刪除)了?(?:此|这条|這則)(?:消息|訊息))$/;

const NOTICE = /security code|their phone number|changed to \+|安全代码|安全码|安全碼|安全性代碼|(?:手机|电话|手機|電話)号?[号號]?码?碼?.{0,12}(?:更改|更换|更換|变更|變更)|(?:更改|更换|更換|变更|變更)了?.{0,6}(?:号码|號碼)|Sicherheitsnummer|(?:Telefon|Handy)nummer.{0,20}(?:gewechselt|geändert)|código de (?:seguridad|segurança)|número de tel[ée]fon[eo]|code de sécurité|numéro de téléphone|codice di sicurezza|numero di telefono|セキュリティコード|電話番号|보안 코드|전화번호/i;
const DISAPPEARING = /disappearing messages|message timer|(?:限时|定时|自动)消息|消息(?:限时|时限|计时器?|定时)|(?:消息|訊息)自[动動](?:消失|销毁|銷毀)|阅后即焚|限時訊息|訊息(?:限時|時限|計時器?)|自動銷毀訊息|selbstlöschende Nachrichten|Nachrichtendauer|mensajes temporales|duración de los mensajes|mensagens temporárias|duração das mensagens|messages éphémères|messages temporaires|messaggi effimeri|消えるメッセージ|사라지는 메시지/i;
const OFF = /turned off|disabled|关闭|關閉|停用|禁用|deaktiviert|ausgeschaltet|desactiv|désactiv|desativ|disattiv|オフ|껐|끄기|해제/i;
const SPAN = /(\d{1,3})\s?(hours?|days?|weeks?|months?|小时|小時|天|日|周|週|Stunden?|Tagen?|Tage?|Wochen?|horas?|d[íi]as?|semanas?|heures?|jours?|semaines?|ore|ora|giorni|giorno|settimane|時間|週間|시간|일|주)/i;
const HOUR = /^(?:hour|小时|小時|Stunde|hora|heure|or[ea]|時間|시간)/i;
const WEEK = /^(?:week|周|週|Woche|semana|semaine|settiman|週間|주)/i;

function seconds(text: string): string | null {
  if (OFF.test(text)) return '0';
  const m = SPAN.exec(text);
  if (m === null) return null;
  const unit = m[2] ?? '';
  const each = HOUR.test(unit) ? 3600 : WEEK.test(unit) ? 604_800 : /^month/i.test(unit) ? 2_592_000 : 86_400;
  return String(Number(m[1]) * each);
}

const GROUP_ZH = '(?:此|该|該|这个|這個|本)?(?:群组|群組|群聊|社群|群)';

/** In this order: the first that fits decides. Passive before active, the specific before the general. */
const TEMPLATES: readonly Template[] = [
  ...all('create', [
    `(?<a>.+?) created (?:the )?(?:group|community) ${VALUE}`, '(?<a>.+?) created this group', `(?<a>.+?)\\s?(?:创建|建立)了?${GROUP_ZH}\\s?${VALUE}`, `(?<a>.+?)\\s?(?:创建|建立)了?${GROUP_ZH}`,
    `(?<a>.+?) ha(?:t|st) die Gruppe ${VALUE} erstellt`, `(?<a>.+?) (?:creó|ha creado) el grupo ${VALUE}`, `(?:Creaste|Has creado) el grupo ${VALUE}`, `(?<a>.+?) criou o grupo ${VALUE}`,
    `(?<a>.+?) (?:a|avez) créé le groupe ${VALUE}`, `(?<a>.+?) ha creato il gruppo ${VALUE}`, `Hai creato il gruppo ${VALUE}`,
    `(?<a>.+?)さん?がグループ${VALUE}を作成しました`, `(?<a>.+?)님이 ${VALUE}\\s?그룹을 (?:만들었습니다|생성했습니다)`,
  ]),
  ...all('rename', [
    `(?<a>.+?) changed the (?:subject|group name) (?:from ${Q}.*${Q} )?to ${VALUE}`, `(?<a>.+?)\\s?已?(?:将|將|把)?${GROUP_ZH}?的?(?:主题|主題|主旨|名称|名稱).{0,140}?(?:改为|改為|更改为|更改為|变更为|變更為|改成|改至)\\s?${VALUE}`,
    `(?<a>.+?)\\s?已?(?:更改|變更|修改|更新)了?${GROUP_ZH}?的?(?:主题|主題|主旨|名称|名稱)(?:为|為|成)\\s?${VALUE}`,
    `(?<a>.+?) ha(?:t|st) den (?:Betreff|Gruppennamen)(?: von ${Q}.*${Q})? (?:zu|in|auf) ${VALUE} geändert`, `(?<a>.+?) cambió el (?:asunto|nombre del grupo) (?:de ${Q}.*${Q} )?a ${VALUE}`,
    `Cambiaste el (?:asunto|nombre del grupo) (?:de ${Q}.*${Q} )?a ${VALUE}`, `(?<a>.+?) (?:mudou|alterou) o nome do grupo (?:de ${Q}.*${Q} )?para ${VALUE}`,
    `(?<a>.+?) (?:a|avez) (?:changé|modifié) (?:le sujet|l['’]objet|le nom du groupe) (?:de ${Q}.*${Q} )?(?:en|à) ${VALUE}`, `(?<a>.+?) ha (?:cambiato|modificato) l['’]oggetto (?:da ${Q}.*${Q} )?(?:a|in) ${VALUE}`,
  ]),
  ...all('notice', ['.+? (?:added|changed|deleted|removed) (?:the|this|a) (?:group|community)?.{0,3} ?(?:description|icon|settings).*', '.+? changed this group[\'’]s (?:icon|settings).*']),
  ...all('notice', [`.+?\\s?已?(?:更改|變更|修改|更新|删除|刪除|移除|添加|新增)了?${GROUP_ZH}的?(?:图标|圖標|圖示|头像|頭像|说明|說明|描述|简介|簡介|设置|設定|主题|主題|主旨|名称|名稱).{0,60}`]),
  ...all('join', [
    "(?<a>.+?) joined using (?:this group['’]s|a group|an|your|this community['’]s) (?:invite|link).*", '(?<a>.+?) joined (?:via|from|using) .*', '(?<a>.+?) joined', `(?<a>.+?)\\s?已?(?:使用|通过|透過|經由|利用).{0,20}(?:邀请|邀請)(?:链接|連結|鏈結).{0,6}加入.{0,5}`,
    '(?<a>.+?) ist (?:über|mit|per|mittels) .{0,30}Einladungslink.{0,20} beigetreten', '(?<a>.+?) se unió (?:usando|con|mediante) .{0,30}enlace.{0,30}', 'Te uniste (?:usando|con|mediante) .{0,30}enlace.{0,30}',
    '(?<a>.+?) entrou usando .{0,20}(?:link|convite).{0,30}', "(?<a>.+?) (?:a rejoint|s['’]est joint|avez rejoint) .{0,40}(?:lien|invitation).{0,30}", '(?<a>.+?) è entrat[oa] .{0,30}link.{0,30}',
    '(?<a>.+?)さん?が招待リンク.{0,10}参加しました', '(?<a>.+?)님이 .{0,12}초대 링크.{0,20}',
  ]),
  ...all('role', ["(?<t>.+?)(?: is|['’]re| are) now an? (?:group |community )?admin", `(?<t>.+?)\\s?(?:现在|現在)(?:已)?(?:是|成为|成為)(?:${GROUP_ZH})?(?:的)?(?:管理员|管理員)`, '(?<t>.+?)\\s?已?(?:成为|成為)(?:群组|群組)?(?:管理员|管理員)',
    '(?<t>.+?) (?:ist|bist) (?:jetzt|nun) (?:ein )?(?:Gruppen)?-?Admin', '(?<t>.+?) ahora es admin(?:istrador)?(?:a)?(?: del grupo)?', '(?<t>.+?) agora é (?:um )?admin(?:istrador)?(?:a)?(?: do grupo)?', '(?<t>.+?) (?:est|êtes) (?:maintenant|désormais) admin(?:istrateur)?', '(?<t>.+?) (?:ora )?è ora amministratore'], 'admin'),
  ...all('role', ["(?<t>.+?)(?: is|['’]re| are) no longer an? (?:group |community )?admin", `(?<t>.+?)\\s?(?:已)?不再是(?:${GROUP_ZH})?(?:管理员|管理員)`, '(?<t>.+?) (?:ist|bist) kein (?:Gruppen)?-?Admin mehr', '(?<t>.+?) ya no es admin(?:istrador)?(?:a)?(?: del grupo)?', '(?<t>.+?) (?:já )?não é mais admin(?:istrador)?(?:a)?(?: do grupo)?'], 'member'),
  ...all('remove', ['(?<t>.+?) (?:was|were) removed(?: by (?<a>.+))?', '(?<t>.+?)\\s?已?被(?:(?<a>.+?)\\s?)?(?:移除|移出).{0,5}', '(?<t>.+?) wurdest? entfernt', '(?<t>.+?) foi removid[oa]', '(?<t>.+?) fue eliminad[oa]']),
  ...all('invite', ['(?<t>.+?) (?:was|were) added(?: by (?<a>.+))?', `(?<t>.+?)\\s?已?被(?:(?<a>.+?)\\s?)?(?:添加|加入|新增)(?:到|至|了)?(?:${GROUP_ZH})?`, '(?<t>.+?) wurdest? hinzugefügt', '(?<t>.+?) foi adicionad[oa]', '(?<t>.+?) fue añadid[oa]']),
  ...all('invite', [
    '(?<a>.+?) added (?<t>.+?)', '(?<a>.+?)\\s?(?:添加了|新增了|已新增|已添加)\\s?(?<t>.+?)', `(?<a>.+?)\\s?已?(?:将|將|把)\\s?(?<t>.+?)\\s?(?:添加|加入|新增)(?:到|至|了)?(?:${GROUP_ZH})?`, '(?<a>.+?) ha(?:t|st) (?<t>.+?) hinzugefügt', '(?<a>.+?) añadió a (?<t>.+?)', 'Añadiste a (?<t>.+?)',
    '(?<a>.+?) adicionou (?<t>.+?)', '(?<a>.+?) (?:a|avez) ajouté (?<t>.+?)', '(?<a>.+?) ha aggiunto (?<t>.+?)', 'Hai aggiunto (?<t>.+?)', '(?<a>.+?)さん?が(?<t>.+?)(?:さん)?を追加しました', '(?<a>.+?)님이 (?<t>.+?)님을 (?:추가했습니다|초대했습니다)',
  ]),
  ...all('remove', [
    '(?<a>.+?) removed (?<t>.+?)', '(?<a>.+?)\\s?(?:已移除|移除了|移出了|已将|已將)\\s?(?<t>.+?)(?:移除|移出.{0,4})?', `(?<a>.+?)\\s?(?:将|將|把)\\s?(?<t>.+?)\\s?(?:移除|移出)了?(?:${GROUP_ZH})?`, '(?<a>.+?) ha(?:t|st) (?<t>.+?) entfernt', '(?<a>.+?) eliminó a (?<t>.+?)', 'Eliminaste a (?<t>.+?)',
    '(?<a>.+?) removeu (?<t>.+?)', '(?<a>.+?) (?:a|avez) (?:retiré|supprimé) (?<t>.+?)', '(?<a>.+?) ha rimosso (?<t>.+?)', 'Hai rimosso (?<t>.+?)', '(?<a>.+?)さん?が(?<t>.+?)(?:さん)?を(?:削除|退出させ)ました', '(?<a>.+?)님이 (?<t>.+?)님을 (?:내보냈습니다|삭제했습니다)',
  ]),
  ...all('leave', ['(?<a>.+?) left(?: the group)?', `(?<a>.+?)\\s?(?:已经|已經|已)?(?:退出|离开|離開)了?(?:${GROUP_ZH})?`, '(?<a>.+?) ha(?:t|st) die Gruppe verlassen', '(?<a>.+?) (?:salió del|abandonó el) grupo', '(?<a>.+?) salió', 'Saliste(?: del grupo)?', '(?<a>.+?) saiu(?: do grupo)?',
    '(?<a>.+?) (?:a|avez) quitté(?: le groupe)?', '(?<a>.+?) (?:è uscit[oa]|ha abbandonato)(?: (?:dal|il) gruppo)?', '(?<a>.+?)さん?が(?:退出|退会)しました', '(?<a>.+?)님이 (?:나갔습니다|퇴장했습니다)']),
  // Behind what others do to somebody, which ends in the same words; asking and being asked to join is not joining.
  ...all('join', [`(?!.*(?:请求|請求|申请|申請|邀请|邀請))(?<a>.+?)\\s?(?:(?:已经|已經|已)?加入了?${GROUP_ZH}|已加入)`]),
  ...all('pin', ['(?<a>.+?) pinned a message', '(?<a>.+?)\\s?(?:已)?(?:置顶|置頂|釘選)了?(?:一条|一則|一條)?(?:消息|訊息)', '(?<a>.+?) ha(?:t|st) eine Nachricht (?:angepinnt|angeheftet|fixiert)', '(?<a>.+?) fijó un mensaje', '(?<a>.+?) fixou uma mensagem', '(?<a>.+?) (?:a|avez) épinglé un message', '(?<a>.+?) ha fissato un messaggio']),
];

const BETWEEN = /(, (?:and |und )?|、| and | und | y | 和 | 及 )/;
/** Longest run of pieces tried as one known name. */
const PIECES = 4;

/** Splits a printed list of people. A name that is known whole is never split, whatever it contains. */
function people(list: string, known: (name: string) => boolean): string[] {
  const pieces = list.split(BETWEEN);
  const names: string[] = [];
  for (let i = 0; i < pieces.length;) {
    let end = Math.min(pieces.length, i + 2 * PIECES - 1);
    while (end > i + 1 && !known(pieces.slice(i, end).join('').trim())) end -= 2;
    const name = pieces.slice(i, Math.max(end, i + 1)).join('').trim();
    if (name !== '') names.push(name);
    i = Math.max(end, i + 1) + 1;
  }
  return names;
}

/** Lines without the subject named: the language's verb says that it is the phone's user. */
const IMPLIED = /^(?:Creaste|Has creado|Cambiaste|Hai |Te uniste|Añadiste|Eliminaste|Saliste)/;

/** The one who set the timer stands before the verb. */
const SETTER = /^(?!消息|訊息|限[时時])(.{1,100}?)(?: turned o| set the | changed the | updated the | ha(?:t|st) | activó| desactivó| ativou| desativou| a (?:dés)?activé| ha |\s?(?:已)?(?:将|將|把)?(?:开启|關閉|关闭|開啟|启用|啟用|停用|禁用|更新|更改|變更|修改|设置|设定|設定|消息(?:限时|时限)|訊息(?:限時|時限))了?)/;

/**
 * Reads a line that WhatsApp itself wrote. `text` is without direction marks and without date. Null: no template known here
 * fits (the caller decides what that means). The wording is known well for English, German, Spanish and Portuguese and
 * simplified Chinese, less well for the rest.
 */
export function systemWhatsApp(text: string, known: (name: string) => boolean = () => false): SystemText | null {
  if (text.length > LONGEST) return null;
  if (isEncryptionNotice(text)) return { kind: 'notice', actor: null, targets: [], value: null };
  if (DISAPPEARING.test(text)) {
    const actor = SETTER.exec(text)?.[1] ?? null;
    return { kind: 'auto-delete', actor, targets: [], value: seconds(text) };
  }
  for (const { kind, pattern, value } of TEMPLATES) {
    const m = pattern.exec(text);
    if (m === null) continue;
    const { a, t, v } = m.groups ?? {};
    const actor = a ?? (IMPLIED.test(text) ? 'You' : null);
    return { kind, actor, targets: t === undefined ? [] : people(t, known), value: value ?? v ?? null };
  }
  return NOTICE.test(text) || (ENCRYPTED.test(text) && !ATTACHED.test(text)) ? { kind: 'notice', actor: null, targets: [], value: null } : null;
}
