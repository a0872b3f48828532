import { said, type Said } from './said.ts'

/** What verbs do, by the English text of their declarations. */
export const verbHelp: Readonly<Record<string, Said>> = {
  'change how a station is reached, who runs it, and its name': said(
    '更改服务站的联系方式、主办协会和名称',
    '更改服務站的聯絡方式、主辦協會和名稱',
  ),
  'the end of a role': said('结束任职', '結束任職'),
  'a look at the shop': said('人工查看店铺', '人工檢視店鋪'),
  'set up a station with the organisations of a registry, and its first person': said(
    '设立服务站：读入登记处的组织清单，登记第一个人',
    '設立服務站：讀入登記處的組織清單，登記第一個人',
  ),
  'take a newer file of the organisations of the registry': said(
    '读入登记处更新的组织清单',
    '讀入登記處更新的組織清單',
  ),
  'record who leads the station after an election': said('换届后登记服务站的负责人', '換屆後登記服務站的負責人'),
  'take somebody up as a case handler': said('任命经办人', '任命經辦人'),
  'take somebody up as a mediator, or end it': said('聘任调解员，或到期', '聘任調解員，或到期'),
  'name a partner and who takes receipt for it': said('登记移交单位和查收人', '登記移交單位和查收人'),
  'sign a conclusion as a file for the office that issued a badge': said(
    '把查证结论签成文件，交给签发标识的办公室',
    '把查證結論簽成檔案，交給簽發標識的辦公室',
  ),
  'sign the organisations as a file for a station or another service': said(
    '签署组织清单文件，供维权服务站等系统使用',
    '簽署組織清單檔案，供維權服務站等系統使用',
  ),
  'end a badge and delete its data, or pause it where it is reviewed again': said(
    '结束标识并删除资料；需要重新审核的，先暂停',
    '結束標識並刪除資料；需要重新審核的，先暫停',
  ),
  'take a badge out of effect and keep its data': said('暂停标识，资料保留', '暫停標識，資料保留'),
  'put a paused badge into effect again': said('恢复已暂停的标识', '恢復已暫停的標識'),
  "end a badge at its member's wish and delete its data": said(
    '按本人意愿撤回标识，删除资料',
    '按本人意願撤回標識，刪除資料',
  ),
  'change the shop of a badge, which pauses until that is reviewed and its member agrees': said(
    '更改标识登记的店铺；审核并由本人同意以前，标识暂停',
    '更改標識登記的店鋪；審核並由本人同意以前，標識暫停',
  ),
  'correct the name or another fact that is held of the member of a badge': said(
    '更正所保存的本人姓名或其他资料',
    '更正所保存的本人姓名或其他資料',
  ),
  'make the link that reminds a member, once, that their badge ends': said(
    '生成到期提醒链接，只提醒一次',
    '產生到期提醒連結，只提醒一次',
  ),
  'record that the member of a badge has moved to another branch, which attests again or lets it lapse': said(
    '登记组织关系转接，由接收支部重新证明，否则标识失效',
    '登記組織關係轉接，由接收支部重新證明，否則標識失效',
  ),
  'make the one-time link to "My data" of a badge': said('生成“我的资料”的一次性链接', '產生「我的資料」的一次性連結'),
  'make a new stop link for a badge, the second of two persons of the issuer to say so': said(
    '换一个停用链接，须签发组织两人先后确认',
    '換一個停用連結，須簽發組織兩人先後確認',
  ),
  "make the member's one-time link": said('生成给本人的邀请链接', '產生給本人的邀請連結'),
  'take up an organisation that attests, or let one issue': said(
    '登记负责证明的组织，或授权组织自行签发',
    '登記負責證明的組織，或授權組織自行簽發',
  ),
  'put an organisation under another superior, from a day on': said(
    '把组织移到另一个上级之下，从某一天起',
    '把組織移到另一個上級之下，從某一天起',
  ),
  'end an organisation on a day, with its roles': said('撤并组织，职务一并结束', '撤併組織，職務一併結束'),
  'correct the name or another fact of an organisation, from a day on': said(
    '更正组织的名称或其他资料，从某一天起',
    '更正組織的名稱或其他資料，從某一天起',
  ),
  'propose who takes office in an organisation for a new term': said(
    '提交换届交接：新任期和到任的人',
    '提交換屆交接：新任期和到任的人',
  ),
  'approve who takes office in an organisation below': said('批准下级组织的换届交接', '批准下級組織的換屆交接'),
  'send a handover back, with the reason': said('退回换届交接，写明原因', '退回換屆交接，寫明原因'),
  'set up a new registry: its office, its keys, its first person': said(
    '新建登记处：办公室、密钥和第一个人',
    '新建登記處：辦公室、密鑰和第一個人',
  ),
  'give a person a role, or end it': said('任命职务，或结束任职', '任命職務，或結束任職'),
  'sign everything again and publish it': said('全部重新签署并发布', '全部重新簽署並發布'),
  'say what the roll or a letter says of the member': said('按名册或信件出具证明', '按名冊或信件出具證明'),
  'prove the shop': said('校验店铺', '校驗店鋪'),
  'refuse a request, privately': said('不予通过，只告诉本人', '不予通過，只告訴本人'),
  "write down a member's request for one shop": said('登记本人为一家店铺提出的申请', '登記本人為一家店鋪提出的申請'),
  'send a request back to be completed': said('退回申请，请本人补充', '退回申請，請本人補充'),
  'check what was attested, as the second person': said('审核，须由另一人', '審核，須由另一人'),
  'withdraw a badge file that was handed out, the second of two leaders of the office to say so': said(
    '停用已提供的标识文件，须办公室两位负责人先后确认',
    '停用已提供的標識檔案，須辦公室兩位負責人先後確認',
  ),
  'end what a person has open, and delete their passkeys': said(
    '结束某人的全部登录，删除其通行密钥',
    '結束某人的全部登入，刪除其通行密鑰',
  ),
  'confirm that whoever signs in as a person is them': said('确认登录的就是本人', '確認登入的就是本人'),
  'hand over a one-time link by which a person signs in; the second of two where they have had a passkey': said(
    '给出一次性登录链接；曾有通行密钥的人，须两人先后给出',
    '給出一次性登入連結；曾有通行密鑰的人，須兩人先後給出',
  ),
  'read the records that are kept of the consents to an ended badge, where the law asks for them': said(
    '依法调取已停用标识留存的同意记录',
    '依法調取已停用標識留存的同意紀錄',
  ),
  'hand a request to another person who may attest or review it': said(
    '把申请转给另一位可以证明或审核的人',
    '把申請轉給另一位可以證明或審核的人',
  ),
  'show what waits for you, oldest first': said('查看等我处理的事，先来的在前', '查看等我處理的事，先來的在前'),
  'show a request, or the badge of a code, to whoever acts on it': said(
    '查看一份申请，或一个标识',
    '查看一份申請，或一個標識',
  ),
  'list the organisations, people, badges, requests or initiatives that you may look up': said(
    '列出你可以查阅的组织、人员、标识、申请或倡议',
    '列出你可以查閱的組織、人員、標識、申請或倡議',
  ),
  'show the audit trail of your organisations, newest first': said(
    '查看本组织的操作记录，新的在前',
    '查看本組織的操作記錄，新的在前',
  ),
  "register a station's key, or correct the name of its station, the second of two leaders of the office to say so":
    said(
      '登记服务站密钥，或改正服务站名称，须办公室两位负责人先后确认',
      '登記服務站密鑰，或改正服務站名稱，須辦公室兩位負責人先後確認',
    ),
  "retire a station's key, the second of two leaders of the office to say so": said(
    '停用服务站密钥，须办公室两位负责人先后确认',
    '停用服務站密鑰，須辦公室兩位負責人先後確認',
  ),
  'take in the file of what a station concluded about a shop with a badge': said(
    '收下服务站就有标识的店铺所作结论的文件',
    '收下服務站就有標識的店鋪所作結論的檔案',
  ),
  "decide what follows from a station's notice, the second of two persons of the office to say so": said(
    '就服务站结论作决定，须办公室两人先后确认',
    '就服務站結論作決定，須辦公室兩人先後確認',
  ),
  'answer a report, which closes it': said('答复反映并结案', '答覆反映並結案'),
  'go on with a request that was sent back, once its member has completed it': said(
    '本人补充后，继续办理退回的申请',
    '本人補充後，繼續辦理退回的申請',
  ),
}
