/** Small originals for tests: one Chinese newspaper article, one Chinese paper, one English paper, and a layout for them. */
import { type Layout, type Original, parseLayout, parseOriginal } from './original.ts';

const news = `---
title: 渡口边的修船人
kicker: 深度
byline: 本报记者 林知遥 临江报道
authors: [林知遥]
lang: zh-Hans
---

临江的老船坞只剩下两名木工。今年3月，他们接到一张意外的订单：把12条旧渡船改成水上图书馆，每条船要装4800册书，工期只有90天（含试航）。

“书比人重，也比人安静。”老木工章柏舟一边量龙骨，一边对记者说。他算过，4800册书约重1.9吨，相当于27名乘客，可乘客会自己挪位置，书不会。

## 重量往哪里放

头一条船试水时向左倾了6度。徒弟要加压舱石，章柏舟却把书架拆了，改成沿着船舷的矮柜。重心低了11厘米，倾角回到1.5度以内，码头上看热闹的人鼓起掌来。

<Figure>

改装后的渡船停在临江老船坞，矮柜沿船舷排开，正午的水光照进舱里。

视觉资料室/图

</Figure>

第二条船就快得多。他们把尺寸画成一张图，贴在船坞门口，谁都可以拍照。一个月后，上游的石渡镇照着图改了自己的船，还多加了一排给孩子坐的木阶。

## 谁来开船

《江岸周报》：船工从哪里来？

章柏舟：从原来的渡口来。过江的人少了，会看水的人还在，让他们闲着，比让船烂着更可惜。
`;

const paper = `---
title: 小港口的大账本：云州内河码头共享堆场研究
byline: 远帆航运集团总裁 顾听澜
authors: [顾听澜]
lang: zh-Hans
---

## 摘要

云州有7座内河码头，年吞吐量合计1860万吨，堆场却各管各的。本文提出把零散堆场连成一本账，由第三方按小时计价，并估算其收益。[^1]

我们用14个月跟踪了230个集装箱，记录它们在每一块堆场上停留的时间。结果是：平均停留6.4天，其中4.1天只是在等一张单子，等的时候并不占用任何机械。

## 一、堆场为什么总是满的

### （一）满的是账面

账面上，云州的堆场利用率达到93%，现场清点却只有61%。差额来自预留：每家货代都怕旺季没有位置，先占下再说，占而不用不必付钱。

预留的位置平均空置2.7天。把这些位置按小时开放出来，不必新建一平方米堆场，就能多放约4200个标准箱，这相当于再修一座中等规模的码头。[^2]

### （二）三条建议

- 统一编号：七座码头的堆位使用同一套编码，互相看得见。
- 按小时计价：占用即计费，空出即停表，价格每季度公布一次。

## 参考资料

1. 《云州港航年报》，云州港航中心，2025年

[^1]: 《内河堆场调查手记》，远帆航运集团，2025年2月，第11页
[^2]: 按每箱占用14平方米计算，未计通道
`;

const english = `---
title: "Lanterns on the Breakwater: How a Small Harbour Learned to Count Its Visitors"
byline: Odile Marchetti, Breakwater Trust
authors: [Odile Marchetti]
lang: en
---

## 1 The count that nobody believed

For eleven years the harbour office reported the same number of visitors, because the official responsible for the estimate had retired and nobody remembered how it had been calculated. In 2023 the volunteers began counting lanterns instead, one for every party that walked out along the breakwater after sunset.[^1]

The lantern count was forty per cent lower than the published figure, and considerably more interesting. It showed that most evening visitors came on Tuesdays, when the fishing cooperative unloaded, and that hardly anybody arrived on the expensive festival weekends.

## 2 What changed

- the ferry timetable was moved by thirty-five minutes;
- the festival was divided between two quieter weekends.

The council published both numbers side by side, the old estimate and the new count, with an explanation of the difference that fitted on a single postcard.

[^1]: Breakwater Trust, Evening Register, entries for May 2023.
`;

const layout = `
section: 产业观察
editors: 本版编辑 施远 美编 江禾
runningHead: 云州港航会议论文集
masthead: [江岸周报, 江岸周报官方微信, '总机：(000)55500000']
contents:
  '02': [摘要, 一、堆场为什么总是满的, （一）满的是账面, （二）三条建议, 参考资料]
bylines:
  02-shared-yards: { at: end, text: （顾听澜） }
labels:
  02-shared-yards: ·广告
sections:
  - { page: A1, section: 要闻, editors: 编辑/施远, articles: ['01'] }
  - { page: A2, section: 港航, editors: 编辑/江禾, articles: ['02'] }
teasers:
  - { word: 空置堆位, text: 预留的位置平均空着两天多。, title: 小港口的大账本, page: A2 }
index:
  - { title: 小港口的大账本, page: A2 }
`;

export const newsOriginal: Original = parseOriginal('01-boat-menders', news);
export const paperOriginal: Original = parseOriginal('02-shared-yards', paper);
export const englishOriginal: Original = parseOriginal('01-lanterns', english);
export const tinyLayout: Layout = parseLayout(layout);
export const noLayout: Layout = parseLayout('');
