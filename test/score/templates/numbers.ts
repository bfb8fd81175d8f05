/** One template a line: {slot} is filled by the maker of that name, {?slot} is private but need not be found, ⇒ ends the message before. */
export const NUMBER_TEMPLATES = `
手机停机了，临时用这个 {mobile}
你把{mobile}也加进通讯录
外卖小哥说联系不上，改成{mobile}
{mobile}，这是宿管阿姨的号
物业让留电话，我留了{mobile}
约看房加中介手机{mobile}
有急事别发消息，直接call {mobile}
我哥手机是{mobile}，你打给他
手机号报一下 ⇒ {mobile}
他电话多少来着？ ⇒ {mobile} 应该没换
her mobile's {phoneUs}, try after six
drop me a text: {phoneUs}
香港這邊打{phoneHk}搵我
手機{phoneTw}，不接就傳簡訊
聯絡電話：{phoneTw}（林太太）
号被屏蔽了，自己拼：{hiddenMobile}
电话 {hiddenMobile} 懂的都懂
打{hiddenMobile}，别直接复制
手机号{hiddenMobile}，记一下
街道办座机 {landline}
我单位{landline}，转人事
家里电话{landline}，晚上八点后打
幼儿园的固定电话是{landline}
办税大厅那边座机多少 ⇒ {landline}
买票填{id}，名字你有
我的证件号{id}别发群里啊
投保人身份证：{id}
帮我挂号，身份证{id}
{id} 这是我爸身份证号，登记用
身份证发来 ⇒ {id}
身份证{hiddenId}，去掉中间的
外婆的旧身份证号码是{id15}
一代身份证{id15}还能查到
香港身份證號{idHk}，填表用
HKID {idHk} for the tenancy
身分證{idTw}，戶政要的
出票用护照{passport}
护照号码：{passport}，明年到期
passport number {passport}, expires next year
护照多少 ⇒ {passport}
回乡证号码{homePermit}
酒店让登记回乡证，{homePermit}
港澳通行证{exitPermit}要续签了
通行证号：{exitPermit}
台胞证号码{taiwanPermit}
帮我订高铁，台胞证{taiwanPermit}
驾驶证档案编号：{licence}
驾照档案编号{licence}，查下分
车管所要档案编号 ⇒ 档案编号{licence}
车架号：{vin}
过户要车架号，{vin}
我车的VIN是{vin}
发动机号{engine}，登记证上抄的
发动机号码是{engine}
{plate}堵我车位了谁认识车主
登记下，我的车{plate}
刚蹭我车那个车牌{plate}
新车上牌了，{plateGreen}
访客车牌：{plateGreen}
车牌号报我 ⇒ {plate}
退款打这张卡{card}
卡号：{card}，开户行城东支行
房租转{card}，备注月份
工资卡换成{card}了
收款卡号给我 ⇒ {card}
visa card {visa}, don't lose it
信用卡卡号{visa}，临时借你用
支付宝账号{payMobile}，转完截图
支付宝转我：账号{payMail}
收款支付宝账号 {payMobile}
PayPal账号是{payMail}
纳税识别号{creditCode}，开专票
信用代码：{creditCode}
我店里营业执照上的统一社会信用代码{creditCode}
公司统一信用代码{creditCode}，投标用
税号{tax15}，抬头写个人工作室
纳税人识别号{tax15}
our EIN is {ein}
社保编号{social}，帮查缴费年限
医保卡号是{social}
公积金个人账号{social}
住院号{record}，探视登记用
病历号是{record}，复诊带上
门诊号：{record}
就诊卡号{record}忘带卡了
我学号{student}
学号：{student}，补考名单里有没有
帮我签到，学号{student}
工号{staff}，考勤异常
我的工号是{staff}，重置下密码
加微信：{wechat}
我的V是{wechat}，备注车型
薇❤ {wechat}，量大从优
微信号{wechat}，头像是只柴犬
wechat id: {wechat}
微信多少 ⇒ {wechat}
vx号{wechat}通过一下
QQ{qq}，传你安装包
我扣扣是{qq}
他QQ号：{qq}
加q {qq}组队
你QQ ⇒ {qq}
企鹅{hiddenQq}
电子邮箱：{email}
材料发{email}抄送我
邮箱地址 {email}，压缩成zip
my email's {email}
{email} 这是导师邮箱
邮箱 {hiddenEmail}，自己改
write to {hiddenEmail}
抖音号{handle}，帮我点赞
小红书号：{uid}
我的微博ID是{handle}
快手号{handle}在直播
她ins账号{handle}
telegram: @{handle}
B站UID：{uid}，求三连
顺丰单号{sf}，到了说
快递单号：{courier}
运单{courier}卡在分拨中心
tracking number {courier}
查件，{sf}
我IP是{ip}，加白名单
登录IP：{ip}，不是我操作的
his ip address was {ip}
公网IPv6 {ip6}
查到骂人那个的IP地址{ip}
手机IMEI：{imei}
串码{imei}，报失用
IMEI {imei} reported stolen
我笔记本MAC地址{mac}
网卡物理地址 {mac}
my mac address: {mac}
我的IDFA：{idfa}
SIM卡ICCID {iccid}
我现在坐标{coordinates}
定位发你了 {coordinates}，来接
my location: {coordinates}
我家导航 {mapLink}
宽带密码{password}，别改
后台登录密码是{password}
wifi password: {password}
门禁密码{pin}，到了自己上来
您的验证码是{pin}，请勿告知他人【青松银行】
测试key {apiKey} 先用着
token: {apiKey}
my social security number is {ssn}
SSN {ssn}, W-2 attached
德国账号IBAN {iban}
transfer to {iban} please
我的收款钱包{wallet}
钱包地址：{wallet}
send it to my wallet {wallet}
`;
