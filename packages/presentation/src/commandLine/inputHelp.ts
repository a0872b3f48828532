import { said, type Said } from './said.ts'

/** What the inputs of verbs are, by the English text of their declarations. */
export const inputHelp: Readonly<Record<string, Said>> = {
  'the name of the file': said('文件名', '檔案名稱'),
  'why: a fault in it, or a stolen root': said('原因：文件有缺陷，或根密钥被盗', '原因：檔案有缺陷，或根密鑰被盜'),
  'the person': said('人员', '人員'),
  'who asks for them by law, which the trail says': said('依法由谁调取，写入记录', '依法由誰調取，寫入記錄'),
  'the person who is to act': said('由谁处理', '由誰處理'),
  'the request, or the number of the badge': said('申请号或标识编号', '申請號或標識編號'),
  'one organisation; all that you may look up unless given': said(
    '某个组织；不写则为你可以查阅的全部',
    '某個組織；不寫則為你可以查閱的全部',
  ),
  'of organisations: the day; today unless given': said('组织：哪一天的，不写为今天', '組織：哪一天的，不寫為今天'),
  'of badges: those that end within 30 days, until their member was reminded': said(
    '标识：三十天内到期、还没有提醒本人的',
    '標識：三十天內到期、還沒有提醒本人的',
  ),
  'what is listed': said('列出什么', '列出什麼'),
  'the number of a line: only older ones': said('行号：只看更早的', '行號：只看更早的'),
  'what was found, in one sentence for whoever reported': said(
    '查明的情况，一句话，反映人会看到',
    '查明的情況，一句話，反映人會看到',
  ),
  "the thumbprint of the station's key, compared in person": said(
    '服务站密钥的指纹，须当面核对',
    '服務站密鑰的指紋，須當面核對',
  ),
  'the name of the station, as its files have it': said('服务站名称，与文件中的一致', '服務站名稱，與檔案中的一致'),
  'the last day on which its files are taken; no end unless given': said(
    '到哪一天为止，不写则没有期限',
    '到哪一天為止，不寫則沒有期限',
  ),
  'the file that the station signed': said('服务站签署的文件', '服務站簽署的檔案'),
  'the number of the notice': said('结论的编号', '結論的編號'),
  'what follows for the badge': said('标识如何处理', '標識如何處理'),
  'the number of the report': said('反映的编号', '反映的編號'),
  'what the member reads instead of the words of the reason; needed for other': said(
    '本人会看到的一句话，代替原因的说明；选 other 时必须写',
    '本人會看到的一句話，代替原因的說明；選 other 時必須寫',
  ),
  'the number of the badge': said('标识编号', '標識編號'),
  'the number of the badge, or the request that it was issued for': said(
    '标识编号，或签发该标识的申请号',
    '標識編號，或簽發該標識的申請號',
  ),
  'why the issuer ends it of its own accord; never public': said(
    '签发组织主动结束的原因，不公开',
    '簽發組織主動結束的原因，不公開',
  ),
  'what befell the member, with all their badges, or the shop of the badge; never public': said(
    '本人（连同其全部标识）或店铺发生了什么，不公开',
    '本人（連同其全部標識）或店鋪發生了什麼，不公開',
  ),
  'name of the shop': said('店铺名称', '店鋪名稱'),
  'its addresses, each that of its front page': said('店铺网址，各为首页', '店鋪網址，各為首頁'),
  'host or name of the marketplace': said('平台的域名或名称', '平台的網域或名稱'),
  'id of the shop there': said('平台上的店铺编号', '平台上的店鋪編號'),
  "the member's name as it should be": said('更正后的姓名', '更正後的姓名'),
  'what is wrong, for whoever attests; never public': said(
    '有何错误，供证明人核对，不公开',
    '有何錯誤，供證明人核對，不公開',
  ),
  'the organisation': said('组织', '組織'),
  'the receiving organisation': said('接收的组织', '接收的組織'),
  'the request': said('申请号', '申請號'),
  'names it in commands, and in its address if it issues': said(
    '命令中使用的简称；自行签发时也用于网址',
    '命令中使用的簡稱；自行簽發時也用於網址',
  ),
  'the organisation above it': said('上级组织', '上級組織'),
  'the organisation above it from then on': said('新的上级组织', '新的上級組織'),
  'the first day under it; today unless given': said('从哪一天起，不写为今天', '從哪一天起，不寫為今天'),
  'its last day; today unless given': said('到哪一天为止，不写为今天', '到哪一天為止，不寫為今天'),
  'the day from which it holds, not after today; today unless given': said(
    '从哪一天起，不晚于今天；不写为今天',
    '從哪一天起，不晚於今天；不寫為今天',
  ),
  'what is taken away': said('去掉哪一项', '去掉哪一項'),
  'the handover, as the inbox shows it': said('换届交接，见待办', '換屆交接，見待辦'),
  'what has to be changed, in one sentence': said('要改什么，一句话', '要改什麼，一句話'),
  'the day on which its members elected': said('党员大会选举的日期', '黨員大會選舉的日期'),
  'the first day of the new term': said('新任期的第一天', '新任期的第一天'),
  'the last day of the new term, three to five years on': said(
    '新任期到哪一天为止，三至五年',
    '新任期到哪一天為止，三至五年',
  ),
  'the superior is asked to approve a term of another length': said(
    '请上级批准其他长度的任期',
    '請上級批准其他長度的任期',
  ),
  'the full members who were counted': said('正式党员人数', '正式黨員人數'),
  'all who take office are full members, as whoever submits declares': said(
    '到任的都是正式党员，由提交人声明',
    '到任的都是正式黨員，由提交人聲明',
  ),
  'who takes which seat, also who stays: secretary:wen:闻一苇': said(
    '谁任什么职务，连任的也写：secretary:wen:闻一苇',
    '誰任什麼職務，連任的也寫：secretary:wen:聞一葦',
  ),
  'its kind': said('类别', '類別'),
  'its name': said('名称', '名稱'),
  'its name in traditional characters': said('繁体名称', '繁體名稱'),
  'its name in English': said('英文名称', '英文名稱'),
  'how a branch is formed: jointBranch, migrantMemberBranch, temporaryBranch …': said(
    '支部的设置形式：jointBranch 联合、migrantMemberBranch 流动党员、temporaryBranch 临时……',
    '支部的設置形式：jointBranch 聯合、migrantMemberBranch 流動黨員、temporaryBranch 臨時……',
  ),
  'what gives it its seat: village, ecommerceAssociation …': said(
    '依托单位的类别：village 村、ecommerceAssociation 电商协会……',
    '依託單位的類別：village 村、ecommerceAssociation 電商協會……',
  ),
  'the name of that host, which is never its superior': said(
    '依托单位的名称；它不是上级',
    '依託單位的名稱；它不是上級',
  ),
  'its area': said('所在片区', '所在片區'),
  'its link of the industry chain': said('产业链环节', '產業鏈環節'),
  'name of the service station for buyers': said('供顾客联系的维权服务站名称', '供顧客聯絡的維權服務站名稱'),
  'its telephone number or https address': said('服务站的电话或 https 网址', '服務站的電話或 https 網址'),
  'whom members write to': said('本人可以联系谁', '本人可以聯絡誰'),
  'the day or month from which it exists; today unless given': said(
    '成立的日期或月份，不写为今天',
    '成立的日期或月份，不寫為今天',
  ),
  'for a branch that is founded now: the full members counted': said(
    '新设支部：正式党员人数',
    '新設支部：正式黨員人數',
  ),
  'the probationary members counted': said('预备党员人数', '預備黨員人數'),
  'the units of a joint branch': said('联合支部的单位数', '聯合支部的單位數'),
  'the seats of the committee that was elected; 0 for a secretary alone': said(
    '选出的委员人数；只设书记写 0',
    '選出的委員人數；只設書記寫 0',
  ),
  'why the superior sets aside what is off the usual numbers': said(
    '人数不合常规而上级同意的理由',
    '人數不合常規而上級同意的理由',
  ),
  'it issues badges of its own; otherwise its superior does': said(
    '自行签发标识；否则由上级签发',
    '自行簽發標識；否則由上級簽發',
  ),
  'its own badges are for probationary members too': said('自己签发的标识也给预备党员', '自己簽發的標識也給預備黨員'),
  'name of the committee': said('党委名称', '黨委名稱'),
  'the day or month from which the committee exists; today unless given': said(
    '党委成立的日期或月份，不写为今天',
    '黨委成立的日期或月份，不寫為今天',
  ),
  'badges are for probationary members too, under a label of their own': said(
    '标识也给预备党员，另有标注',
    '標識也給預備黨員，另有標註',
  ),
  "the first person's short name in commands; they are a full member, elected secretary": said(
    '第一个人在命令中的简称；须为正式党员、当选书记',
    '第一個人在命令中的簡稱；須為正式黨員、當選書記',
  ),
  "the first person's name": said('第一个人的姓名', '第一個人的姓名'),
  'first day or month of their term; today unless given': said(
    '任期起始日期或月份，不写为今天',
    '任期起始日期或月份，不寫為今天',
  ),
  'last day or month of their term, three to five years on': said(
    '任期届满日期或月份，三至五年',
    '任期屆滿日期或月份，三至五年',
  ),
  "the person's short name in commands": said('此人在命令中的简称', '此人在命令中的簡稱'),
  "the person's name": said('此人姓名', '此人姓名'),
  'the role': said('职务', '職務'),
  'first day or month of the term; today unless given': said(
    '任期起始日期或月份，不写为今天',
    '任期起始日期或月份，不寫為今天',
  ),
  'last day or month of the term; an elected seat has one, three to five years on': said(
    '任期届满日期或月份；选举产生的职务必须写，三至五年',
    '任期屆滿日期或月份；選舉產生的職務必須寫，三至五年',
  ),
  'the superior approved a term of another length; for the office, the election itself too': said(
    '上级批准了其他长度的任期；办公室连同选举一并批准',
    '上級批准了其他長度的任期；辦公室連同選舉一併批准',
  ),
  'the branches that a liaisonMember is assigned to': said('联系委员所联系的支部', '聯絡委員所聯絡的支部'),
  'of the holder of a seat, or the leader of a group: the standing that whoever appoints declares': said(
    '任委员或党小组长者的党员身份，由任命者声明',
    '任委員或黨小組長者的黨員身份，由任命者聲明',
  ),
  'the branch that shows a groupLeader to belong to the group': said('党小组长所在的支部', '黨小組長所在的支部'),
  'ends the role instead: at once, or with this as its last day': said(
    '改为结束任职：立即，或任职到此日为止',
    '改為結束任職：立即，或任職到此日為止',
  ),
  'the standing that the evidence gives': said('依据所证明的身份', '依據所證明的身份'),
  'for a probationary member: the day on which the branch decides': said(
    '预备党员：支部讨论转正的日期',
    '預備黨員：支部討論轉正的日期',
  ),
  'the kind of evidence': said('依据的种类', '依據的種類'),
  'the date of the evidence': said('依据的日期', '依據的日期'),
  'the day until which a letter holds': said('信件有效到哪一天', '信件有效到哪一天'),
  'fetch the file from the site of the shop; or say that one has looked at the shop, as a second person has to': said(
    'file：到店铺网站读取校验文件；review：声明本人已查看店铺，须再有一人',
    'file：到店鋪網站讀取校驗檔案；review：聲明本人已查看店鋪，須再有一人',
  ),
  'the reason, which is never public': said('原因，不公开', '原因，不公開'),
  'the organisation that is asked': said('受理申请的组织', '受理申請的組織'),
  "the member's short name in commands; drawn if absent": said(
    '本人在命令中的简称，不写则自动生成',
    '本人在命令中的簡稱，不寫則自動產生',
  ),
  "the member's name": said('本人姓名', '本人姓名'),
  'what the member promises in their own words; public only if they agree to it': said(
    '本人自己的承诺；本人同意才公开',
    '本人自己的承諾；本人同意才公開',
  ),
  'what the member is to the shop': said('本人与店铺的关系', '本人與店鋪的關係'),
  'what is missing': said('缺什么', '缺什麼'),
}
