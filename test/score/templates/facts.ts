/** Written like NUMBER_TEMPLATES. */
export const FACT_TEMPLATES = `
他真名叫{name}，网名是假的
群主本名{name}
我叫{name}，新来的
姓名：{name}，性别男
收货人{name}
入职的是{name}，安排工位
昨天碰到{name}了，胖了好多
{name}把班级群退了
{name}和{name}都没交
联系人：{name}
请问{name}先生在吗
那个主播原名{name}
怎么称呼 ⇒ {name}
物业经理叫{name}，有事找他
my full name is {nameEn}
the guy's real name is {nameEn}
you should talk to {nameEn} from legal
寄这里：{address}
地址{address}，到付
我新家在{address}
收件地址：{address}
他家住{address}，你别去闹
你家在哪 ⇒ {address}
到我家来，{compound}
{compound}漏水了，楼下快看看
外卖放{compound}门口
我住{compound}，团菜一份
店开在{street}
我家就在{street}
老家地址{village}
身份证上写的{village}
快递寄{dorm}
宿舍在{dorm}，过来打牌
住址：{addressTw}
包裹寄到{addressTw}
mail it to {addressEn}
we moved to {addressEn}
我是{birth}生的
生日{birth}，记得送礼
出生年月日：{birth}
她{birth}出生
他今年{ageYears}了还没对象
我今年{age}了
born on {birthEn}, yes I'm old
date of birth: {birthEn}
我在{org}上班
{whoElse}在{org}当{?post}
我刚入职{org}
他是{org}的{?post}
单位：{org}
她跳槽去了{org}
I work for {orgEn}
{whoEn} got hired at {orgEn}
我是{school}的学生
他在{school}
我外甥女在{classOf}
我儿子{classOf}，班主任姓周
毕业院校：{school}
你娃哪个班 ⇒ {classOf}
{whoElse}确诊{disease}了
{who}查出来{disease}，在住院
{whoElse}有{disease}，瞒着单位
我得了{disease}三年了
医生说我妈是{disease}
我每天吃{medicine}，已经半年
{whoElse}在吃{medicine}
诊断结果呢 ⇒ {disease}
{whoEn} was diagnosed with {diseaseEn}
I have {diseaseEn}, please keep it private
我{pregnancy}了，先别跟领导说
我工资{amount}
{whoElse}月薪{amount}
他欠银行{amount}还不上
我每个月还房贷{amount}
她卡里余额{amount}
我存了{amount}，打算首付
税前年薪{amount}，到手没多少
他一年挣多少 ⇒ {amount}
I earn {amountEn} before tax
he owes {amountEn} on his cards
他现在在{spot}
我老公这会儿在{spot}
她明天坐{trip}
我后天{trip}，家里没人
她每天晚上九点去{spot}
人呢 ⇒ 我在{spot}
我住{hotel}，晚上过来
他俩在{hotel}被拍到了
出差订的{hotel}
we're staying at the {hotelEn}
我室友是{orientation}，你别说出去
她其实是{orientationShe}
我老公{affair}被我抓到了
他手机里有她的{nude}
{whoElse}是{faith}
我是{faith}，不吃那个
{whoElse}信{faithOf}很多年了
我全家都信{faithOf}
{whoElse}有{record4}，考不了公
我以前有{record4}
{whoElse}{jailed}，才出来
他因为打架{jailed}
我{parted}了，孩子跟我
{whoElse}{parted}两年了
我是{adopted}的，亲爸妈没见过
他在外面有{loveChild}
她从小被{violence}，现在怕男的
我女儿{ageChild}了
他儿子才{ageChild}
我家娃上{grade}
小孩今年{ageChild}，身高一米二
她的{image}在我这
这是他的{image}，你们认认
我的{image}都发给中介了
attached is my {imageEn}
看看他怎么说的\\n{transcript}
转发：\\n{transcript}
{transcript}
{capture}发群里大家评评
看{capture}就知道谁撒谎
here's a {captureEn}
收件人{name} 电话{mobile} 地址{address}
{name} {mobile} {compound}
乘机人{name} 身份证{id}
户名{name} 卡号{card}
姓名：{name}\\n电话：{mobile}\\n住址：{address}
`;
