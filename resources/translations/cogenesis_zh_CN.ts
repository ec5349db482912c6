<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AlternativesPanel</name>
    <message>
        <source>Alternative {number}</source>
        <translation>备选 {number}</translation>
    </message>
    <message>
        <source>Alternatives of this paragraph</source>
        <translation>本段的备选写法</translation>
    </message>
    <message>
        <source>Ask for alternatives</source>
        <translation>请求备选</translation>
    </message>
    <message>
        <source>Put the cursor into a paragraph, or select words, and ask.</source>
        <translation>把光标放进一个段落，或选中文字，再请求。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the alternatives</source>
        <translation>停止生成备选</translation>
    </message>
    <message>
        <source>Take &amp;{number}</source>
        <translation>采用 &amp;{number}</translation>
    </message>
    <message>
        <source>Take alternative {number}</source>
        <translation>采用备选 {number}</translation>
    </message>
    <message>
        <source>What became of the alternatives</source>
        <translation>备选的结果</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>At the limit: {limit}</source>
        <translation>已达上限：{limit}</translation>
    </message>
    <message>
        <source>Near the limit: {limit}</source>
        <translation>接近上限：{limit}</translation>
    </message>
    <message>
        <source>about {sent} + {received}</source>
        <translation>约 {sent} + {received}</translation>
    </message>
    <message>
        <source>about {tokens} tokens</source>
        <translation>约 {tokens} 个词元</translation>
    </message>
    <message>
        <source>{amount} {currency}</source>
        <translation>{amount} {currency}</translation>
    </message>
    <message>
        <source>{sent} + {received}</source>
        <translation>{sent} + {received}</translation>
    </message>
    <message>
        <source>{tokens} tokens</source>
        <translation>{tokens} 个词元</translation>
    </message>
    <message>
        <source>{tokens}, {cost}</source>
        <translation>{tokens}，{cost}</translation>
    </message>
    <message>
        <source>{used} of {most} used this month</source>
        <translation>本月已用 {used} / {most}</translation>
    </message>
    <message>
        <source>{used} of {most} used today</source>
        <translation>今天已用 {used} / {most}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here.</source>
        <translation>CoGenesis 内部出错（{place}）。您输入的内容还在。</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>&amp;Send this</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>As you said, the cloud may read {words}.</source>
        <translation>按您的许可，云端可以读到 {words}。</translation>
    </message>
    <message>
        <source>Exact bytes</source>
        <translation>确切字节</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>从您的指示中保留下来的</translation>
    </message>
    <message>
        <source>Held back from your instruction:</source>
        <translation>从您的指示中保留下来的：</translation>
    </message>
    <message>
        <source>Held back from your instruction; what stands for it is marked above:</source>
        <translation>从您的指示中保留下来的；代替它的内容已在上面标出：</translation>
    </message>
    <message>
        <source>May this leave?</source>
        <translation>这可以发出去吗？</translation>
    </message>
    <message>
        <source>Nothing else leaves. The log keeps them exactly as shown.</source>
        <translation>别的都不会发出。日志会原样保存这些字节。</translation>
    </message>
    <message>
        <source>Nothing had to be held back from your instruction.</source>
        <translation>您的指示中没有需要保留的内容。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>These bytes go to {url}</source>
        <translation>这些字节将发往 {url}</translation>
    </message>
    <message>
        <source>Write &amp;locally</source>
        <translation>在本机写(&amp;L)</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>&amp;Back up</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the backup</source>
        <translation>备份的密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop making copies</source>
        <translation>停止自动备份(&amp;S)</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups made from this vault</source>
        <translation>这个保险库的备份</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a passphrase for the copies. It is not stored: keep it, for without it they cannot be read.</source>
        <translation>为这些副本选一个密码短语。它不会被保存：请自己记好，没有它就无法读取。</translation>
    </message>
    <message>
        <source>Choose a passphrase for this backup. Without it nobody can read the backup.</source>
        <translation>为这个备份选一个密码短语。没有它，谁也读不了备份。</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Copies are made from now on, while the vault is open.</source>
        <translation>从现在起，保险库打开时会自动备份。</translation>
    </message>
    <message>
        <source>Copies by themselves</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Every {days} days into {folder}; the latest {keep} are kept.</source>
        <translation>每 {days} 天存到 {folder}；保留最近 {keep} 份。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>回到某个备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>No more copies are made; those there are stay.</source>
        <translation>不再自动备份；已有的会保留。</translation>
    </message>
    <message>
        <source>Off. Choose a folder, best on another disk, and a passphrase; copies are made while the vault is open.</source>
        <translation>已关闭。请选一个文件夹（最好在另一块磁盘上）和密码短语；保险库打开时会自动备份。</translation>
    </message>
    <message>
        <source>One encrypted file under a passphrase of its own, read back before it counts. It can be restored on any computer with that passphrase alone.</source>
        <translation>一个用独立密码短语加密的文件，写完会读回核对。只凭这个密码短语就能在任何电脑上恢复。</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的密码短语</translation>
    </message>
    <message>
        <source>Restore {name}</source>
        <translation>恢复 {name}</translation>
    </message>
    <message>
        <source>Scheduled copies</source>
        <translation>定期备份</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The backup of {when} is in place.</source>
        <translation>{when} 的备份已就位。</translation>
    </message>
    <message>
        <source>The backup takes the place of the vault, which is moved aside whole. Afterwards the passphrase of the backup opens it.</source>
        <translation>备份会取代保险库，原保险库会整个移到一旁。之后用备份的密码短语打开。</translation>
    </message>
    <message>
        <source>The backup {name} is made, and was read back.</source>
        <translation>备份 {name} 已完成，并已读回核对。</translation>
    </message>
    <message>
        <source>The vault as it is now is not overwritten: it is moved aside, and you are told where it is.</source>
        <translation>现在的保险库不会被覆盖：它会被移到一旁，并告诉您位置。</translation>
    </message>
    <message>
        <source>The vault from before is in {folder}.</source>
        <translation>之前的保险库在 {folder}。</translation>
    </message>
    <message>
        <source>Where the backup goes: on another disk, if you can</source>
        <translation>备份放在哪里：最好是另一块磁盘</translation>
    </message>
    <message>
        <source>Where the copies go: on another disk, if you can</source>
        <translation>副本放在哪里：最好是另一块磁盘</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>现在不在</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message numerus="yes">
        <source>%n change(s) to look at</source>
        <translation>
            <numerusform>有 %n 处改动待查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>接受此改动</translation>
    </message>
    <message>
        <source>Alt+A: the change at the cursor, or the next one</source>
        <translation>Alt+A：光标处的改动，或下一处</translation>
    </message>
    <message>
        <source>Alt+R: the change at the cursor, or the next one</source>
        <translation>Alt+R：光标处的改动，或下一处</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>待处理的改动</translation>
    </message>
    <message>
        <source>Ctrl+Alt+A</source>
        <translation>Ctrl+Alt+A</translation>
    </message>
    <message>
        <source>Ctrl+Alt+R</source>
        <translation>Ctrl+Alt+R</translation>
    </message>
    <message>
        <source>F8; Shift+F8 goes back</source>
        <translation>F8；Shift+F8 往回</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <source>Reject this change</source>
        <translation>拒绝此改动</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tone</source>
        <translation>语气(&amp;T)</translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>全在本机</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: that of the message you answer, else that of your instruction.</source>
        <translation>自动：与您回复的消息相同，否则与您的指示相同。</translation>
    </message>
    <message>
        <source>B&amp;rief</source>
        <translation>摘要(&amp;R)</translation>
    </message>
    <message>
        <source>Balanced: values and a gist</source>
        <translation>平衡：取值加要旨</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>云端提纲，本机撰写</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <source>How much the brief says</source>
        <translation>摘要说多少</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>文本类型</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>长度(&amp;G)</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>M&amp;ade by</source>
        <translation>方式(&amp;A)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Strict: values only</source>
        <translation>严格：只有取值</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>收件人(&amp;O)</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare with the cloud…</source>
        <translation>与云端比较…</translation>
    </message>
    <message>
        <source>The same draft from the local outline and from the cloud&apos;s, side by side</source>
        <translation>同一草稿：本机提纲与云端提纲并排对照</translation>
    </message>
</context>
<context>
    <name>ComposeScreen</name>
    <message>
        <source>&amp;Draft</source>
        <translation>起草(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Pause at the sketch</source>
        <translation>在提纲处暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Answer a &amp;message</source>
        <translation>回复消息(&amp;M)</translation>
    </message>
    <message>
        <source>Answer a message</source>
        <translation>回复消息</translation>
    </message>
    <message>
        <source>As you type, you see here what the cloud would be told.</source>
        <translation>您输入时，这里会显示云端会知道什么。</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>For example: Tell Dr. Patel I have to move Tuesday&apos;s appointment, and ask for a day next week.</source>
        <translation>例如：告诉 Patel 医生，我周二的预约要改期，请他在下周安排一天。</translation>
    </message>
    <message>
        <source>Nothing. This draft is made on this computer alone.</source>
        <translation>没有。这份草稿只在本机生成。</translation>
    </message>
    <message>
        <source>Paste the message here. It never leaves this computer.</source>
        <translation>把消息粘贴到这里。它绝不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Pause at the sketch</source>
        <translation>在提纲处暂停</translation>
    </message>
    <message>
        <source>Shows the outline for editing before the draft is written</source>
        <translation>在起草前先显示提纲供修改</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>您要回复的消息</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>您想写什么？</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>要写的内容</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>A text of yours of the same kind</source>
        <translation>您写过的同类文本</translation>
    </message>
    <message>
        <source>Always used</source>
        <translation>总是使用</translation>
    </message>
    <message>
        <source>Do not pin for all drafts</source>
        <translation>不为所有草稿固定</translation>
    </message>
    <message>
        <source>Do not pin for this draft</source>
        <translation>不为此草稿固定</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>From or to the recipient</source>
        <translation>来自或发给收件人</translation>
    </message>
    <message>
        <source>From or to the recipient; shares: {words}</source>
        <translation>来自或发给收件人；共有：{words}</translation>
    </message>
    <message>
        <source>How much is used</source>
        <translation>使用了多少</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>您的写法</translation>
    </message>
    <message>
        <source>Kept out, as never written: {names}. Ask for one in your instruction to use it.</source>
        <translation>因设为绝不写出而排除：{names}。如需使用，请在指示中提出。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Never leaves this computer. About {tokens} tokens.</source>
        <translation>绝不离开本机。约 {tokens} 个词元。</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about a quarter of the room there is.</source>
        <translation>绝不离开本机。约占可用空间的四分之一。</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes about half of the room there is.</source>
        <translation>绝不离开本机。约占可用空间的一半。</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes little of the room there is.</source>
        <translation>绝不离开本机。占用空间很少。</translation>
    </message>
    <message>
        <source>Never leaves this computer. It takes most of the room there is.</source>
        <translation>绝不离开本机。占了大部分空间。</translation>
    </message>
    <message>
        <source>Never leaves this computer. The room there is, is full.</source>
        <translation>绝不离开本机。空间已满。</translation>
    </message>
    <message>
        <source>Nothing yet. Facts from Profile and texts from Library make drafts sound like you.</source>
        <translation>还没有。个人资料和资料库里的文本能让草稿像您写的。</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pin for all</source>
        <translation>为全部固定</translation>
    </message>
    <message>
        <source>Pin for all drafts</source>
        <translation>为所有草稿固定</translation>
    </message>
    <message>
        <source>Pin for this draft</source>
        <translation>为此草稿固定</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Pinned for all drafts</source>
        <translation>已为所有草稿固定</translation>
    </message>
    <message>
        <source>Pinned for this draft</source>
        <translation>已为此草稿固定</translation>
    </message>
    <message>
        <source>Shares with your instruction: {words}</source>
        <translation>与您的指示共有：{words}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show where it stands</source>
        <translation>查看所在位置</translation>
    </message>
    <message>
        <source>The message you answer</source>
        <translation>您要回复的消息</translation>
    </message>
    <message>
        <source>There was room for it</source>
        <translation>有空间容纳</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Unpin for all</source>
        <translation>为全部取消固定</translation>
    </message>
    <message>
        <source>Use it in every draft from now on</source>
        <translation>今后每份草稿都使用</translation>
    </message>
    <message>
        <source>Use it in this draft, whatever else there is (Ctrl+D in the list)</source>
        <translation>在此草稿中必定使用（列表中按 Ctrl+D）</translation>
    </message>
    <message>
        <source>What is never written and was kept out</source>
        <translation>绝不写出而被排除的内容</translation>
    </message>
    <message>
        <source>What stays here and is used</source>
        <translation>留在本机并被使用的</translation>
    </message>
    <message>
        <source>What the local model is told; Space switches an item off or on, Return shows it</source>
        <translation>告诉本机模型的内容；空格键开关，回车键查看</translation>
    </message>
    <message>
        <source>Your style</source>
        <translation>您的风格</translation>
    </message>
</context>
<context>
    <name>CounterfactualView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>全在本机</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>回到草稿</translation>
    </message>
    <message>
        <source>Both are the same, word for word.</source>
        <translation>两者逐字相同。</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keep the &amp;cloud one</source>
        <translation>保留云端的(&amp;C)</translation>
    </message>
    <message>
        <source>Keep the &amp;local one</source>
        <translation>保留本机的(&amp;L)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Nothing is on record as sent for this draft.</source>
        <translation>没有为此草稿发送内容的记录。</translation>
    </message>
    <message>
        <source>Only this one has these words</source>
        <translation>只有这份有这些词</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens, {cost}.</source>
        <translation>为此草稿已发送：{requests}，{size}，{tokens} 个词元，{cost}。</translation>
    </message>
    <message>
        <source>Sent for this draft: {requests}, {size}, {tokens} tokens. No price is set for the endpoint.</source>
        <translation>为此草稿已发送：{requests}，{size}，{tokens} 个词元。未设定服务端点的价格。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopped. Your draft is as it was.</source>
        <translation>已停止。您的草稿保持原样。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The same draft twice, written here with the same seed and the same context. Only the outline differs. Underlined words stand in one of the two alone. Your draft stays as it is.</source>
        <translation>同一草稿写两遍，都在本机，用同样的种子和上下文，只有提纲不同。带下划线的词只出现在其中一份。您的草稿不变。</translation>
    </message>
    <message>
        <source>The text from the cloud&apos;s outline</source>
        <translation>按云端提纲写的文本</translation>
    </message>
    <message>
        <source>The text from the local outline</source>
        <translation>按本机提纲写的文本</translation>
    </message>
    <message>
        <source>This did not work. Your draft is as it was.</source>
        <translation>没有成功。您的草稿保持原样。</translation>
    </message>
    <message>
        <source>What the cloud changes</source>
        <translation>云端改变了什么</translation>
    </message>
    <message>
        <source>What was sent for it, and what it cost</source>
        <translation>为此发送了什么、花费多少</translation>
    </message>
    <message>
        <source>With the cloud&apos;s outline</source>
        <translation>用云端提纲</translation>
    </message>
    <message>
        <source>{percent} % of the words of the one with the cloud stand in the local one too.</source>
        <translation>云端那份 {percent} % 的词也在本机那份里。</translation>
    </message>
    <message>
        <source>← Back to the &amp;draft</source>
        <translation>← 回到草稿(&amp;D)</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>有 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>&amp;Forget…</source>
        <translation>忘记(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>关于此文本</translation>
    </message>
    <message>
        <source>Added: {who}</source>
        <translation>添加：{who}</translation>
    </message>
    <message>
        <source>File: {who}</source>
        <translation>文件：{who}</translation>
    </message>
    <message>
        <source>Forget the text</source>
        <translation>忘记此文本</translation>
    </message>
    <message>
        <source>From: {who}</source>
        <translation>来自：{who}</translation>
    </message>
    <message>
        <source>I &amp;wrote this</source>
        <translation>是我写的(&amp;W)</translation>
    </message>
    <message>
        <source>I wrote this</source>
        <translation>是我写的</translation>
    </message>
    <message>
        <source>Kind of this text</source>
        <translation>此文本的类型</translation>
    </message>
    <message>
        <source>Language of this text</source>
        <translation>此文本的语言</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>To: {who}</source>
        <translation>发给：{who}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What you set here is set for all of them.</source>
        <translation>这里的设置对所有选中项生效。</translation>
    </message>
    <message>
        <source>Written: {who}</source>
        <translation>写于：{who}</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>您自己的文本教本机模型您的写法</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} 篇</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>By you</source>
        <translation>您写的</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写作时间</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Address cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>任何文件</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>Find in title, file or author</source>
        <translation>在标题、文件或作者中查找</translation>
    </message>
    <message>
        <source>How many texts</source>
        <translation>文本数量</translation>
    </message>
    <message>
        <source>Imported texts</source>
        <translation>已导入的文本</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>邮箱文件</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>No text like this</source>
        <translation>没有这样的文本</translation>
    </message>
    <message>
        <source>Only from such files</source>
        <translation>只看此类文件</translation>
    </message>
    <message>
        <source>Only in this language</source>
        <translation>只看此语言</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>只看此类型</translation>
    </message>
    <message>
        <source>Other words, or another kind, may find it.</source>
        <translation>换些词或类型也许能找到。</translation>
    </message>
    <message>
        <source>Others&apos;</source>
        <translation>别人的</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Title, file or author</source>
        <translation>标题、文件或作者</translation>
    </message>
    <message>
        <source>Whose texts</source>
        <translation>谁的文本</translation>
    </message>
    <message>
        <source>{all} texts</source>
        <translation>{all} 篇文本</translation>
    </message>
    <message>
        <source>{count} of {all} texts</source>
        <translation>{all} 篇中的 {count} 篇</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{model} is downloaded.</source>
        <translation>{model} 已下载。</translation>
    </message>
    <message>
        <source>{model} is downloaded; it is tried out…</source>
        <translation>{model} 已下载；正在试用…</translation>
    </message>
    <message>
        <source>{model} writes from now on.</source>
        <translation>今后由 {model} 撰写。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>每秒 {rate}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保留此版本</translation>
    </message>
    <message>
        <source>Kept as a version.</source>
        <translation>已保留为版本。</translation>
    </message>
    <message>
        <source>Length and saving</source>
        <translation>长度与保存</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>主题(&amp;J)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>文本已在剪贴板。</translation>
    </message>
    <message>
        <source>not kept: no vault</source>
        <translation>未保存：没有保险库</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>DraftHead</name>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Back to the instruction</source>
        <translation>回到指示</translation>
    </message>
    <message>
        <source>Draft &amp;again</source>
        <translation>重新起草(&amp;A)</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Write it &amp;locally</source>
        <translation>在本机写(&amp;L)</translation>
    </message>
    <message>
        <source>← &amp;Instruction</source>
        <translation>← 指示(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Being written</source>
        <translation>撰写中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Made on {created}: {mode}</source>
        <translation>生成于 {created}：{mode}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>DraftsModel</name>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
</context>
<context>
    <name>DraftsScreen</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n 份草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任何状态</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By recipient</source>
        <translation>按收件人</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) with all versions? This cannot be undone.</source>
        <translation>
            <numerusform>删除 %n 份草稿及其所有版本？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Every draft is kept here, with its versions, encrypted.</source>
        <translation>每份草稿及其版本都加密保存在这里。</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>How many drafts</source>
        <translation>草稿数量</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>最近修改在前</translation>
    </message>
    <message>
        <source>Last made first</source>
        <translation>最近生成在前</translation>
    </message>
    <message>
        <source>Made any way</source>
        <translation>任何生成方式</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>还没有草稿</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Only changed since</source>
        <translation>只看此后修改的</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation>只看此状态</translation>
    </message>
    <message>
        <source>Only made this way</source>
        <translation>只看此方式生成的</translation>
    </message>
    <message>
        <source>Only this kind</source>
        <translation>只看此类型</translation>
    </message>
    <message>
        <source>Only to this recipient</source>
        <translation>只看此收件人</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may find the draft.</source>
        <translation>换些词或减少筛选也许能找到。</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>搜索草稿</translation>
    </message>
    <message>
        <source>Search in instructions, subjects and texts</source>
        <translation>在指示、主题和正文中搜索</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>{count} of {all} drafts</source>
        <translation>{all} 份中的 {count} 份</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>服务端点地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>证书文件(&amp;F)</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Key of the endpoint</source>
        <translation>服务端点密钥</translation>
    </message>
    <message>
        <source>Known endpoints</source>
        <translation>已知服务端点</translation>
    </message>
    <message>
        <source>Known endpoints…</source>
        <translation>已知服务端点…</translation>
    </message>
    <message>
        <source>Model of the endpoint</source>
        <translation>服务端点的模型</translation>
    </message>
    <message>
        <source>Own certificate file</source>
        <translation>自有证书文件</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>移除服务端点</translation>
    </message>
    <message>
        <source>Removed. Drafts are made locally now.</source>
        <translation>已移除。草稿现在都在本机生成。</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Save and &amp;test</source>
        <translation>保存并测试(&amp;T)</translation>
    </message>
    <message>
        <source>Save the endpoint</source>
        <translation>保存服务端点</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Sending one small request; it says nothing about you, and is on the log…</source>
        <translation>正在发送一个小请求；它不透露您的任何信息，并会记入日志…</translation>
    </message>
    <message>
        <source>Test cancelled; the endpoint stays saved.</source>
        <translation>测试已取消；服务端点仍已保存。</translation>
    </message>
    <message>
        <source>empty: keep the stored key</source>
        <translation>留空：沿用已存密钥</translation>
    </message>
    <message>
        <source>for example gpt-4o-mini</source>
        <translation>例如 gpt-4o-mini</translation>
    </message>
    <message>
        <source>only if it needs its own certificate</source>
        <translation>仅在需要自有证书时</translation>
    </message>
    <message>
        <source>only if your network needs one</source>
        <translation>仅在您的网络需要时</translation>
    </message>
</context>
<context>
    <name>EngineSettings</name>
    <message>
        <source>&amp;Choose another model…</source>
        <translation>选择其他模型(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Measure threads now</source>
        <translation>立即测量线程(&amp;M)</translation>
    </message>
    <message>
        <source>How it is run</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Measured, and remembered for this model.</source>
        <translation>已测量，并为此模型记住。</translation>
    </message>
    <message>
        <source>Measuring; this takes some seconds…</source>
        <translation>正在测量；需要几秒…</translation>
    </message>
    <message>
        <source>Stop &amp;measuring</source>
        <translation>停止测量(&amp;M)</translation>
    </message>
    <message>
        <source>Stopped; what was known before stays.</source>
        <translation>已停止；之前的结果保留。</translation>
    </message>
    <message>
        <source>Takes some seconds; otherwise it is done once while the model is idle</source>
        <translation>需要几秒；否则会在模型空闲时做一次</translation>
    </message>
    <message>
        <source>What is left as it comes is chosen for this machine: by a short measurement, and by the memory that is free. Changes take effect with the next draft.</source>
        <translation>保持默认的项会按本机情况选择：短暂测量加上可用内存。改动从下一份草稿起生效。</translation>
    </message>
</context>
<context>
    <name>ExportTools</name>
    <message>
        <source>&amp;Mail draft (.eml)…</source>
        <translation>邮件草稿 (.eml)(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Open the saved file</source>
        <translation>打开保存的文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>另存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Word document (.docx)…</source>
        <translation>Word 文档 (.docx)(&amp;W)…</translation>
    </message>
    <message>
        <source>Copy and open an &amp;empty mail window</source>
        <translation>复制并打开空白邮件窗口(&amp;E)</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>复制文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy with &amp;formatting</source>
        <translation>带格式复制(&amp;F)</translation>
    </message>
    <message>
        <source>Copy, export or print</source>
        <translation>复制、导出或打印</translation>
    </message>
    <message>
        <source>Copy, save as a file, print, or open a mail window</source>
        <translation>复制、存为文件、打印，或打开邮件窗口</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>邮件草稿 (*.eml)</translation>
    </message>
    <message>
        <source>Mar&amp;kdown (.md)…</source>
        <translation>Markdown (.md)(&amp;K)…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>O&amp;pen it</source>
        <translation>打开(&amp;P)</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>打开保存的文件</translation>
    </message>
    <message>
        <source>P&amp;DF (.pdf)…</source>
        <translation>PDF (.pdf)(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;lain text (.txt)…</source>
        <translation>纯文本 (.txt)(&amp;L)…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop writing the file</source>
        <translation>停止写入文件</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止。没有写入文件。</translation>
    </message>
    <message>
        <source>The draft is still being written. Wait for its end, or stop it.</source>
        <translation>草稿还在撰写中。请等它写完，或停止它。</translation>
    </message>
    <message>
        <source>The text is on the clipboard, with its paragraphs and lists.</source>
        <translation>文本已在剪贴板，保留段落和列表。</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>文本已在剪贴板。</translation>
    </message>
    <message>
        <source>The text is on the clipboard. Paste it into the mail window.</source>
        <translation>文本已在剪贴板。请粘贴到邮件窗口。</translation>
    </message>
    <message>
        <source>The text is on the clipboard. {problem}</source>
        <translation>文本已在剪贴板。{problem}</translation>
    </message>
    <message>
        <source>There is no text yet to copy, save or print.</source>
        <translation>还没有可复制、保存或打印的文本。</translation>
    </message>
    <message>
        <source>What became of the file</source>
        <translation>文件的结果</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>文件存到哪里？</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>正在写入 {file}…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>关闭查找和替换</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Found by the search</source>
        <translation>搜索找到的</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>替换此处</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>in your vault</source>
        <translation>在您的保险库中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已省去</translation>
    </message>
    <message>
        <source>looks like private data</source>
        <translation>像是私人数据</translation>
    </message>
    <message>
        <source>not an everyday word</source>
        <translation>不是常用词</translation>
    </message>
    <message>
        <source>recognised as a name</source>
        <translation>识别为姓名</translation>
    </message>
    <message>
        <source>sensitive topic</source>
        <translation>敏感话题</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try it without setting up</source>
        <translation>不设置先试用(&amp;T)</translation>
    </message>
    <message>
        <source>A cloud model knows better how a good text is built. It is asked for an outline only, from a brief that is checked before it leaves. Any endpoint that speaks the OpenAI protocol will do, also one on your own network. This is optional.</source>
        <translation>云端模型更懂得好文章的结构。只向它要一份提纲，所依据的摘要在发出前会经过检查。任何支持 OpenAI 协议的服务端点都可以，包括您自己网络里的。这是可选的。</translation>
    </message>
    <message>
        <source>A short brief that says what kind of text is wanted, never about whom. You see it while you type, byte for byte, and everything that leaves is on record. With no endpoint set, nothing leaves.</source>
        <translation>一份简短的摘要，只说想要哪类文本，绝不说关于谁。您输入时就能逐字节看到它，发出的一切都有记录。没有设置服务端点时，什么都不会发出。</translation>
    </message>
    <message>
        <source>CoGenesis drafts emails, letters and posts the way you write them. A small model on this computer does the writing.</source>
        <translation>CoGenesis 按您的写法起草邮件、信函和帖子。由这台电脑上的小模型撰写。</translation>
    </message>
    <message>
        <source>Help with the outline</source>
        <translation>提纲方面的帮助</translation>
    </message>
    <message>
        <source>S&amp;kip: write locally only</source>
        <translation>跳过：只在本机写(&amp;K)</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>What may leave, if you want help from a cloud model</source>
        <translation>如果您想要云端模型的帮助，什么可以发出</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>什么留在本机</translation>
    </message>
    <message>
        <source>Writes in your voice. Keeps your life to itself.</source>
        <translation>用您的口吻写作，守住您的生活。</translation>
    </message>
    <message>
        <source>Your profile, documents, past writing, messages you answer, and every draft. They are encrypted on this computer and never leave it.</source>
        <translation>您的个人资料、文档、以往写作、您回复的消息和每份草稿。它们加密保存在这台电脑上，绝不离开。</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>&amp;Delete the drafts made from it too ({count})</source>
        <translation>同时删除由它生成的草稿（{count}）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>忘记(&amp;F)</translation>
    </message>
    <message>
        <source>Forget {count} texts</source>
        <translation>忘记 {count} 篇文本</translation>
    </message>
    <message>
        <source>Forget “{title}”</source>
        <translation>忘记“{title}”</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>已忘记。</translation>
    </message>
    <message>
        <source>It still stands in these, which are not changed:</source>
        <translation>它仍存在于以下未改动的地方：</translation>
    </message>
    <message>
        <source>Removed from the vault for good: the text, its passages, what it taught the word list, its people, and what the model keeps in memory. The file you imported stays where it is.</source>
        <translation>从保险库中永久移除：文本、其段落、它教给词表的内容、其中的人物，以及模型内存中保留的内容。您导入的文件留在原处。</translation>
    </message>
    <message>
        <source>Still in: {places}.</source>
        <translation>仍在：{places}。</translation>
    </message>
    <message>
        <source>The rest of the vault&apos;s file is tidied in a while.</source>
        <translation>保险库文件的其余部分稍后清理。</translation>
    </message>
    <message>
        <source>What still holds the text</source>
        <translation>仍包含此文本的内容</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Added: {added}. Already there: {known}. Could not be read: {failed}.</source>
        <translation>已添加：{added}。已存在：{known}。无法读取：{failed}。</translation>
    </message>
    <message>
        <source>Cancelled; import the same again, and it goes on from here.</source>
        <translation>已取消；再次导入同样的内容即可从此处继续。</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>关闭报告</translation>
    </message>
    <message>
        <source>Cop&amp;y the report</source>
        <translation>复制报告(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Every reason ({count})</source>
        <translation>所有原因（{count}）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Gone on with where it had stopped: {count}.</source>
        <translation>从上次停下处继续：{count}。</translation>
    </message>
    <message>
        <source>Of these, {count} are not listed here.</source>
        <translation>其中 {count} 个未列出。</translation>
    </message>
    <message>
        <source>Only this reason</source>
        <translation>只看此原因</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}, and others.</source>
        <translation>已跳过，因为不是这里能读的文本：{kinds} 等。</translation>
    </message>
    <message>
        <source>Passed over, as they are no texts that can be read here: {kinds}.</source>
        <translation>已跳过，因为不是这里能读的文本：{kinds}。</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Save the repor&amp;t…</source>
        <translation>保存报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>略过的内容</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>略过的原因</translation>
    </message>
    <message>
        <source>without a suffix</source>
        <translation>无扩展名</translation>
    </message>
    <message>
        <source>{count} {suffix}</source>
        <translation>{count} 个 {suffix}</translation>
    </message>
</context>
<context>
    <name>LearnedPanel</name>
    <message>
        <source>&amp;Forget this</source>
        <translation>忘记这一条(&amp;F)</translation>
    </message>
    <message>
        <source>Edit a draft until it sounds like you, then copy it: what you changed stands here.</source>
        <translation>把草稿改到像您写的，然后复制：您改了什么会列在这里。</translation>
    </message>
    <message>
        <source>Forget &amp;everything…</source>
        <translation>忘记全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>忘记全部</translation>
    </message>
    <message>
        <source>Forget everything that your edits taught? Your texts and drafts stay; learning begins anew.</source>
        <translation>忘记您的修改所教的一切？您的文本和草稿会保留；学习重新开始。</translation>
    </message>
    <message>
        <source>Learned from what you change in drafts that you copy, export or leave. Something counts from the second draft on. What you forget is not learned again.</source>
        <translation>从您复制、导出或离开的草稿中的修改学来。从第二份草稿起才算数。您忘记的不会再学。</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>还没有学到什么</translation>
    </message>
    <message>
        <source>What your edits taught</source>
        <translation>您的修改教会了什么</translation>
    </message>
    <message>
        <source>[first name]</source>
        <translation>[名]</translation>
    </message>
    <message>
        <source>[last name]</source>
        <translation>[姓]</translation>
    </message>
    <message numerus="yes">
        <source>{lesson} (%n time(s))</source>
        <translation>
            <numerusform>{lesson}（%n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>{lesson} (once so far)</source>
        <translation>{lesson}（目前一次）</translation>
    </message>
</context>
<context>
    <name>LeavingPanel</name>
    <message>
        <source>Blocked by the gate: nothing leaves; the draft is made locally. {reason}</source>
        <translation>被关口拦下：什么都不发出；草稿在本机生成。{reason}</translation>
    </message>
    <message>
        <source>Exact bytes that would leave</source>
        <translation>将发出的确切字节</translation>
    </message>
    <message>
        <source>Gist</source>
        <translation>要旨</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Held back from your instruction</source>
        <translation>从您的指示中保留下来的</translation>
    </message>
    <message>
        <source>Hide the exact &amp;bytes</source>
        <translation>隐藏确切字节(&amp;B)</translation>
    </message>
    <message>
        <source>How much this can tell at most</source>
        <translation>最多能透露多少</translation>
    </message>
    <message>
        <source>No more than {bits} bits: whatever you write, the request is put together from closed lists. {letters} letters picked at random say as much.</source>
        <translation>不超过 {bits} 比特：无论您写什么，请求都由固定列表拼成。随机挑 {letters} 个字母的信息量与此相同。</translation>
    </message>
    <message>
        <source>Only this brief, {size}</source>
        <translation>只有这份摘要，{size}</translation>
    </message>
    <message>
        <source>Only this brief, {size}, to {url}</source>
        <translation>只有这份摘要，{size}，发往 {url}</translation>
    </message>
    <message>
        <source>Show the exact &amp;bytes</source>
        <translation>显示确切字节(&amp;B)</translation>
    </message>
    <message>
        <source>Show the exact bytes</source>
        <translation>显示确切字节</translation>
    </message>
    <message>
        <source>The values come from closed lists and say no more than {bits} bits, as much as {letters} letters picked at random. The gist is not counted in that.</source>
        <translation>取值来自固定列表，不超过 {bits} 比特，相当于随机挑 {letters} 个字母。要旨不计在内。</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>会发出什么</translation>
    </message>
    <message>
        <source>Whether anything would leave</source>
        <translation>是否会发出什么</translation>
    </message>
    <message>
        <source>none: only the values above are sent</source>
        <translation>无：只发送上面的取值</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>LengthInWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>阅读约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>{seconds} s to read</source>
        <translation>阅读约 {seconds} 秒</translation>
    </message>
    <message>
        <source>{words} · {characters} · {reading} · {state}</source>
        <translation>{words} · {characters} · {reading} · {state}</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>所有文本</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Drop mails, letters, documents or address cards here, or whole folders of them: eml, mbox, docx, odt, pdf, rtf, html, md, txt, vcf. They are read in a closed room, kept encrypted, and never leave.</source>
        <translation>把邮件、信函、文档或名片拖到这里，也可以是整个文件夹：eml、mbox、docx、odt、pdf、rtf、html、md、txt、vcf。它们在封闭环境中读取，加密保存，绝不外传。</translation>
    </message>
    <message>
        <source>I &amp;wrote these myself</source>
        <translation>这些是我写的(&amp;W)</translation>
    </message>
    <message>
        <source>I wrote these myself</source>
        <translation>这些是我写的</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>导入文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>正在查看有什么…</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>还没有导入任何内容</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>资料库的各部分</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>在文本中搜索</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Texts and mails the local model may draw on. Your own ones teach it your voice.</source>
        <translation>本机模型可以参考的文本和邮件。您自己写的会教它您的口吻。</translation>
    </message>
    <message>
        <source>Texts read: {items}</source>
        <translation>已读文本：{items}</translation>
    </message>
    <message>
        <source>Texts, mails and cards ({suffixes})</source>
        <translation>文本、邮件和名片 ({suffixes})</translation>
    </message>
    <message>
        <source>Your own texts teach the local model how you write</source>
        <translation>您自己的文本教本机模型您的写法</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还剩 {time}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message numerus="yes">
        <source>%n passage(s), best first</source>
        <translation>
            <numerusform>%n 个段落，最佳在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Find a passage</source>
        <translation>查找段落</translation>
    </message>
    <message>
        <source>How many passages</source>
        <translation>段落数量</translation>
    </message>
    <message>
        <source>No text of the library has these words.</source>
        <translation>资料库中没有文本包含这些词。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>找到的段落</translation>
    </message>
    <message>
        <source>Search in the texts</source>
        <translation>在文本中搜索</translation>
    </message>
    <message>
        <source>Type what you remember of a mail or document; the best passages come first.</source>
        <translation>输入您记得的邮件或文档内容；最匹配的段落排在最前。</translation>
    </message>
    <message>
        <source>Words that stand in a text</source>
        <translation>文本中出现的词</translation>
    </message>
</context>
<context>
    <name>LimitBar</name>
    <message>
        <source>{limit}: nearly used up</source>
        <translation>{limit}：即将用完</translation>
    </message>
    <message>
        <source>{limit}: nothing more is sent</source>
        <translation>{limit}：不再发送</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>&amp;Currency</source>
        <translation>货币(&amp;C)</translation>
    </message>
    <message>
        <source>A million tokens &amp;received</source>
        <translation>每百万接收词元(&amp;R)</translation>
    </message>
    <message>
        <source>A million tokens &amp;sent</source>
        <translation>每百万发送词元(&amp;S)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Give each price as a number, such as 0.15.</source>
        <translation>请用数字填写价格，例如 0.15。</translation>
    </message>
    <message>
        <source>No price is known now.</source>
        <translation>目前没有价格。</translation>
    </message>
    <message>
        <source>Price and limits</source>
        <translation>价格与限额</translation>
    </message>
    <message>
        <source>Price of a million tokens received</source>
        <translation>每百万接收词元的价格</translation>
    </message>
    <message>
        <source>Price of a million tokens sent</source>
        <translation>每百万发送词元的价格</translation>
    </message>
    <message>
        <source>Set &amp;price</source>
        <translation>设定价格(&amp;P)</translation>
    </message>
    <message>
        <source>Set: {sent} for a million tokens sent, {received} for a million received.</source>
        <translation>已设定：每百万发送词元 {sent}，每百万接收词元 {received}。</translation>
    </message>
    <message>
        <source>The prices stand on your provider&apos;s page. Nobody asks for them by themselves. When a limit would be passed, the request stays here and the local model goes on alone.</source>
        <translation>价格见您的服务商网页，程序不会自行查询。若将超过限额，请求留在本机，本机模型独自继续。</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>CoGenesis is locked</source>
        <translation>CoGenesis 已锁定</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Type the recovery key that you wrote down when it was made. Capitals, spaces and dashes do not matter. You can then choose a new passphrase.</source>
        <translation>输入您当时写下的恢复密钥。大小写、空格和连字符都无所谓。之后可以设置新的密码短语。</translation>
    </message>
    <message>
        <source>Use a &amp;key file…</source>
        <translation>使用密钥文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Use the &amp;passphrase</source>
        <translation>使用密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Use the &amp;recovery key</source>
        <translation>使用恢复密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Why it is locked</source>
        <translation>为何锁定</translation>
    </message>
    <message>
        <source>Why the vault did not open</source>
        <translation>保险库为何没有打开</translation>
    </message>
    <message>
        <source>Your profile, documents and drafts are encrypted on this computer. Enter your passphrase; leave it empty if the system keyring opens your vault.</source>
        <translation>您的资料、文档和草稿在这台电脑上加密保存。请输入密码短语；若由系统密钥环打开保险库，请留空。</translation>
    </message>
</context>
<context>
    <name>LockWatch</name>
    <message>
        <source>Locked after {minutes:g} minutes without a key or a click.</source>
        <translation>{minutes:g} 分钟没有按键或点击，已锁定。</translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>因电脑进入睡眠而锁定。</translation>
    </message>
    <message>
        <source>Locked together with the screen.</source>
        <translation>随屏幕一起锁定。</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>已删除的草稿（{id}）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>For no draft: tests, downloads</source>
        <translation>不属于草稿：测试、下载</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none: {reason}</source>
        <translation>无：{reason}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>{title}   ·   {size} in %n request(s)</source>
        <translation>
            <numerusform>{title}   ·   {size}，%n 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The backup is in place. Open it with the passphrase of the backup.</source>
        <translation>备份已就位。请用备份的密码短语打开。</translation>
    </message>
</context>
<context>
    <name>ManageDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>新名称(&amp;N)</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>已重命名。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Leave the model as it is</source>
        <translation>保持模型不变</translation>
    </message>
    <message>
        <source>Looking at the model…</source>
        <translation>正在检查模型…</translation>
    </message>
    <message>
        <source>Looking at what is in the file…</source>
        <translation>正在检查文件内容…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped; the model is the same as before.</source>
        <translation>已停止；模型与之前相同。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Trying the model out in a process of its own…</source>
        <translation>正在独立进程中试用模型…</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>&amp;Download and use it</source>
        <translation>下载并使用(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go on downloading</source>
        <translation>继续下载(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>From {host}; {size} to fetch.</source>
        <translation>来自 {host}；需下载 {size}。</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>下载到哪里了</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>Stop the download</source>
        <translation>停止下载</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use the chosen one</source>
        <translation>使用所选的(&amp;U)</translation>
    </message>
    <message>
        <source>A download asks for the file and sends nothing else; each request stands in the outbound log. It goes on in the background while you continue.</source>
        <translation>下载只请求文件，不发送别的；每个请求都记入外发日志。您继续时它在后台进行。</translation>
    </message>
    <message>
        <source>A very small model comes built in, so that everything works at once. It writes fluent but shallow text, in English only, and gets facts wrong: enough to try the program, not to please you. For drafts you will like, take a larger one.</source>
        <translation>内置了一个很小的模型，让一切立即可用。它写得流畅但浅薄，只会英语，还会弄错事实：够您试用，却不会让您满意。想要喜欢的草稿，请用大一些的模型。</translation>
    </message>
    <message>
        <source>Choose a &amp;GGUF file…</source>
        <translation>选择 GGUF 文件(&amp;G)…</translation>
    </message>
    <message>
        <source>Models of other programs on this computer</source>
        <translation>这台电脑上其他程序的模型</translation>
    </message>
    <message>
        <source>Or one that is on this computer already</source>
        <translation>或用这台电脑上已有的</translation>
    </message>
    <message>
        <source>Recommended: {reason}</source>
        <translation>推荐：{reason}</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>负责撰写的模型</translation>
    </message>
    <message>
        <source>This model writes your drafts.</source>
        <translation>由此模型撰写您的草稿。</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>使用模型</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Cannot be used</source>
        <translation>不能使用</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>下载失败</translation>
    </message>
    <message>
        <source>Downloading: {percent} %</source>
        <translation>下载中：{percent} %</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>It needs more memory than this computer can spare.</source>
        <translation>它需要的内存超过这台电脑所能提供的。</translation>
    </message>
    <message>
        <source>It takes most of this computer&apos;s memory; other programs would have little left.</source>
        <translation>它占用大部分内存；其他程序所剩不多。</translation>
    </message>
    <message>
        <source>It {problem}.</source>
        <translation>说明：{problem}。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Stopped at {percent} %</source>
        <translation>停在 {percent} %</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>勉强</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>可下载</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>about {size} of memory</source>
        <translation>约需内存 {size}</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>许可未知</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另 {count} 种</translation>
    </message>
    <message>
        <source>{size} on disk</source>
        <translation>占磁盘 {size}</translation>
    </message>
</context>
<context>
    <name>ModelsScreen</name>
    <message>
        <source>&amp;Import a file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>A draft is being written; stop it first, or wait for its end.</source>
        <translation>正在撰写草稿；请先停止，或等它写完。</translation>
    </message>
    <message>
        <source>Copies a GGUF file to where CoGenesis keeps models</source>
        <translation>把 GGUF 文件复制到 CoGenesis 存放模型的地方</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {model} from this computer? {size} become free.</source>
        <translation>从这台电脑删除 {model}？将释放 {size}。</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf);;All files (*)</source>
        <translation>GGUF 模型 (*.gguf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Look in other &amp;programs</source>
        <translation>查看其他程序(&amp;P)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>复制进度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>停止复制</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept.</source>
        <translation>已停止；什么都没保留。</translation>
    </message>
    <message>
        <source>The built-in model writes now.</source>
        <translation>现在由内置模型撰写。</translation>
    </message>
    <message>
        <source>The local model writes every draft, on this computer alone. A download sends the address of the file and nothing else, and each request stands in the outbound log. Files of other programs are only read.</source>
        <translation>每份草稿都由本机模型在这台电脑上撰写。下载只发送文件的地址，每个请求都记入外发日志。其他程序的文件只会被读取。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>This model writes the next draft.</source>
        <translation>下一份草稿由此模型撰写。</translation>
    </message>
    <message>
        <source>Use a file &amp;where it is…</source>
        <translation>就地使用文件(&amp;W)…</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>使用模型</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{model} is here now; choose it to use it.</source>
        <translation>{model} 已就绪；选择它即可使用。</translation>
    </message>
    <message>
        <source>{model} is removed.</source>
        <translation>{model} 已移除。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>容易猜到</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
    </message>
    <message>
        <source>Several unrelated words make a good passphrase.</source>
        <translation>几个互不相关的词就是好的密码短语。</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>密码短语强度</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输一遍(&amp;A)</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再输一遍密码短语</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>非常容易猜到</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>the two fields differ</source>
        <translation>两次输入不同</translation>
    </message>
</context>
<context>
    <name>NoVaultPage</name>
    <message>
        <source>&amp;Set up a vault</source>
        <translation>建立保险库(&amp;S)</translation>
    </message>
    <message>
        <source>Profile, documents, drafts and the log of what left are kept encrypted, in a vault of yours.</source>
        <translation>个人资料、文档、草稿和外发日志都加密保存在您的保险库中。</translation>
    </message>
    <message>
        <source>This needs a vault</source>
        <translation>这需要保险库</translation>
    </message>
</context>
<context>
    <name>OptionGrid</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Put {setting} back to how it comes</source>
        <translation>把 {setting} 恢复为默认值</translation>
    </message>
    <message>
        <source>{key}, as it comes: {value}</source>
        <translation>{key}，默认：{value}</translation>
    </message>
</context>
<context>
    <name>OutboundScreen</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Group by draft</source>
        <translation>按草稿分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>校验哈希链(&amp;V)</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>有应答</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>任何应答</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Each request to an endpoint will stand here, exactly as it was sent, before it is sent.</source>
        <translation>发往服务端点的每个请求在发送之前就会原样记在这里。</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Exported. Anyone can check the file&apos;s chain of hashes.</source>
        <translation>已导出。任何人都能校验文件的哈希链。</translation>
    </message>
    <message>
        <source>For anything</source>
        <translation>任何用途</translation>
    </message>
    <message>
        <source>How many requests</source>
        <translation>请求数量</translation>
    </message>
    <message>
        <source>It has breaks: {count}. Nothing before record {seq} is provable.</source>
        <translation>有断点：{count} 处。第 {seq} 条之前无法证明。</translation>
    </message>
    <message>
        <source>Its last hash begins with {hash}.</source>
        <translation>最后的哈希以 {hash} 开头。</translation>
    </message>
    <message>
        <source>No request like this</source>
        <translation>没有这样的请求</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Nothing has left this computer</source>
        <translation>没有任何内容离开这台电脑</translation>
    </message>
    <message>
        <source>Only from this time</source>
        <translation>只看此时间段</translation>
    </message>
    <message>
        <source>Only made for this</source>
        <translation>只看此用途</translation>
    </message>
    <message>
        <source>Only with this answer</source>
        <translation>只看此应答</translation>
    </message>
    <message>
        <source>Other words, or less of a filter, may do.</source>
        <translation>换些词或减少筛选也许可以。</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>外发日志</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>日志的各部分</translation>
    </message>
    <message>
        <source>Records up to number {seq} were cut off by you, behind a checkpoint.</source>
        <translation>第 {seq} 条及之前的记录已由您截去，留有检查点。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests that left</source>
        <translation>已发出的请求</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>The chain is broken: {problem} Nothing is sent until you have looked: run “cogenesis outbound accept-break”.</source>
        <translation>哈希链已断：{problem} 在您查看之前不会发送任何内容：请运行“cogenesis outbound accept-break”。</translation>
    </message>
    <message>
        <source>The chain is whole: {entries} records.</source>
        <translation>哈希链完整：{entries} 条记录。</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>词元与费用</translation>
    </message>
    <message>
        <source>Words in addresses, in what left or in replies</source>
        <translation>地址、发出内容或应答中的词</translation>
    </message>
    <message>
        <source>{count} of {all} requests read</source>
        <translation>已读 {all} 个请求中的 {count} 个</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>PhaseLine</name>
    <message>
        <source>Asking the endpoint for an outline…</source>
        <translation>正在向服务端点要提纲…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在构思…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading your context…</source>
        <translation>正在读取您的上下文…</translation>
    </message>
    <message>
        <source>Thinking, which is not shown…</source>
        <translation>正在思考（不显示）…</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>正在做什么</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在撰写…</translation>
    </message>
</context>
<context>
    <name>PlaceholderDialog</name>
    <message>
        <source>&amp;Fill in</source>
        <translation>填入(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Print the draft</source>
        <translation>打印草稿</translation>
    </message>
    <message>
        <source>The printer did not take the pages. The draft is kept; try again, or save it as PDF.</source>
        <translation>打印机没有接收页面。草稿仍在；请重试，或存为 PDF。</translation>
    </message>
    <message>
        <source>What would be printed</source>
        <translation>将打印的内容</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fact</source>
        <translation>事实(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>从文件导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Never write</source>
        <translation>绝不写出(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>A name, a city, a job, how you sign: each fact makes drafts fit you better. None leaves.</source>
        <translation>姓名、城市、工作、落款：每条事实都让草稿更适合您。绝不外传。</translation>
    </message>
    <message>
        <source>Add the fact</source>
        <translation>添加事实</translation>
    </message>
    <message>
        <source>CoGenesis knows nothing about you yet</source>
        <translation>CoGenesis 还不了解您</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Facts about you</source>
        <translation>关于您的事实</translation>
    </message>
    <message>
        <source>Import facts</source>
        <translation>导入事实</translation>
    </message>
    <message>
        <source>Name of the fact</source>
        <translation>事实名称</translation>
    </message>
    <message>
        <source>Never write</source>
        <translation>绝不写出</translation>
    </message>
    <message>
        <source>Never write this value</source>
        <translation>绝不写出此值</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Remove the fact</source>
        <translation>移除事实</translation>
    </message>
    <message>
        <source>Stays out of drafts, except where your instruction itself asks for it</source>
        <translation>不写进草稿，除非您的指示明确要求</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Value of the fact</source>
        <translation>事实的值</translation>
    </message>
    <message>
        <source>What the local model may know about you. F2 edits, Del removes, Space ticks. None of it leaves. What is ticked is kept from drafts too, unless you ask for it.</source>
        <translation>本机模型可以知道的关于您的事。F2 编辑，Del 移除，空格键勾选。绝不外传。勾选的也不写进草稿，除非您要求。</translation>
    </message>
    <message>
        <source>for example Name, City, Job</source>
        <translation>例如姓名、城市、工作</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Test of the endpoint</source>
        <translation>服务端点测试</translation>
    </message>
    <message>
        <source>Way through the proxy</source>
        <translation>经由代理</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>逐词</translation>
    </message>
</context>
<context>
    <name>ReadingAhead</name>
    <message>
        <source>Reading ahead…</source>
        <translation>正在预读…</translation>
    </message>
    <message>
        <source>Ready to write</source>
        <translation>可以撰写</translation>
    </message>
    <message>
        <source>What the local model does meanwhile</source>
        <translation>本机模型此时在做什么</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>As a page to print, or as JSON where the name ends in .json</source>
        <translation>存为可打印页面；文件名以 .json 结尾则存为 JSON</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>正在检查日志…</translation>
    </message>
    <message>
        <source>Privacy receipt</source>
        <translation>隐私凭据</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存凭据</translation>
    </message>
    <message>
        <source>Saved. Whoever has the file can check it against the log.</source>
        <translation>已保存。拿到文件的人可以对照日志核验。</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>凭据</translation>
    </message>
</context>
<context>
    <name>RecentDialog</name>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No instruction has these words.</source>
        <translation>没有指示包含这些词。</translation>
    </message>
    <message>
        <source>Recent instructions</source>
        <translation>最近的指示</translation>
    </message>
    <message>
        <source>Recent instructions, newest first</source>
        <translation>最近的指示，最新在前</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search recent instructions</source>
        <translation>搜索最近的指示</translation>
    </message>
    <message>
        <source>What you ask for stands here once a draft was made of it, to be used again.</source>
        <translation>您要求过的内容在生成草稿后会列在这里，可再次使用。</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Names you know are offered; arrow keys choose one.</source>
        <translation>会提示您认识的姓名；用方向键选择。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Begins with</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>How you write to whom</source>
        <translation>您如何写给谁</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Once mail that you wrote is in the library, it stands here how you write to whom.</source>
        <translation>资料库里有了您写的邮件，这里就会显示您如何写给谁。</translation>
    </message>
    <message>
        <source>Others: {kind}</source>
        <translation>其他：{kind}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>由您设置；Del 取测得值</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>您的恢复密钥</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Copy the recovery key</source>
        <translation>复制恢复密钥</translation>
    </message>
    <message>
        <source>I have &amp;written it down, or saved it somewhere safe</source>
        <translation>我已写下或妥善保存(&amp;W)</translation>
    </message>
    <message>
        <source>I have written it down, or saved it somewhere safe</source>
        <translation>我已写下或妥善保存</translation>
    </message>
    <message>
        <source>It opens your vault when the passphrase is forgotten. It is shown this once. Write it on paper, and keep it away from this computer: whoever has it and your disk can read everything. A key made before this one opens nothing any more.</source>
        <translation>忘记密码短语时，用它打开保险库。它只显示这一次。请写在纸上，远离这台电脑保存：谁有它和您的磁盘，谁就能读到一切。之前的密钥不再有效。</translation>
    </message>
    <message>
        <source>On the clipboard. Paste it where you keep such things, then copy another.</source>
        <translation>已在剪贴板。请粘贴到您保存此类内容的地方，然后复制别的内容。</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>打印恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Sa&amp;ve to a file…</source>
        <translation>保存到文件(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Saved. Keep the file away from this computer.</source>
        <translation>已保存。请把文件放在远离这台电脑的地方。</translation>
    </message>
    <message>
        <source>Where to keep the recovery key: not on this disk, if you can</source>
        <translation>恢复密钥放在哪里：最好不在这块磁盘上</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>生成恢复密钥(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Skip: I will not forget</source>
        <translation>跳过：我不会忘(&amp;S)</translation>
    </message>
    <message>
        <source>A passphrase that is forgotten is gone, and everything in the vault with it: nobody can reset it for you. A recovery key on paper opens the vault all the same. You can also make one later, in Settings.</source>
        <translation>忘记密码短语，就会失去保险库里的一切：没人能替您重置。写在纸上的恢复密钥仍能打开保险库。您也可以以后在设置中生成。</translation>
    </message>
    <message>
        <source>If you forget the passphrase</source>
        <translation>如果您忘记密码短语</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message numerus="yes">
        <source>%n sign(s) that cannot be seen are spelled out.</source>
        <translation>
            <numerusform>%n 个不可见字符已转写显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Receipt of this draft…</source>
        <translation>此草稿的凭据(&amp;R)…</translation>
    </message>
    <message>
        <source>(no body)</source>
        <translation>（无正文）</translation>
    </message>
    <message>
        <source>(no reply kept)</source>
        <translation>（未保留应答）</translation>
    </message>
    <message>
        <source>About this request</source>
        <translation>关于此请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>As text, all but plain letters spelled out</source>
        <translation>文本，除普通字母外全部转写</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>逐字节</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Exact bytes that left</source>
        <translation>已发出的确切字节</translation>
    </message>
    <message>
        <source>Hash of the one before</source>
        <translation>前一条的哈希</translation>
    </message>
    <message>
        <source>Hash of the record</source>
        <translation>记录的哈希</translation>
    </message>
    <message>
        <source>How bytes are shown</source>
        <translation>字节的显示方式</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Reply, at most its first 8 kB</source>
        <translation>应答，最多前 8 kB</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>正文的 SHA-256</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Stands in for private words</source>
        <translation>代替私人词语</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>estimated, as the endpoint did not count</source>
        <translation>估算值，服务端点未计数</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>status {status}, {size}, after {seconds} s</source>
        <translation>状态 {status}，{size}，{seconds} 秒后</translation>
    </message>
    <message>
        <source>the most it may have taken, as its end is not known</source>
        <translation>因不知结局，按可能的最大值计</translation>
    </message>
    <message>
        <source>{time}, {size}, for: {purpose}</source>
        <translation>{time}，{size}，用途：{purpose}</translation>
    </message>
</context>
<context>
    <name>RevisePanel</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>修改(&amp;G)</translation>
    </message>
    <message>
        <source>Changed. Accept or reject what is marked; the text before is among the versions.</source>
        <translation>已修改。请接受或拒绝标出的部分；之前的文本在版本中。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A: other ways to say this paragraph</source>
        <translation>Ctrl+Shift+A：本段的其他说法</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter: at the cursor, or at the end</source>
        <translation>Ctrl+Shift+Enter：在光标处或末尾</translation>
    </message>
    <message>
        <source>More &amp;formal</source>
        <translation>更正式(&amp;F)</translation>
    </message>
    <message>
        <source>My own wor&amp;ds</source>
        <translation>我的说法(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;horter</source>
        <translation>更短(&amp;H)</translation>
    </message>
    <message>
        <source>Says it the way you write in your own texts</source>
        <translation>按您自己文本的写法来说</translation>
    </message>
    <message>
        <source>Selected words: {count}</source>
        <translation>选中的词：{count}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>停止修改</translation>
    </message>
    <message>
        <source>Stopped. The text is as it was.</source>
        <translation>已停止。文本保持原样。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The new words</source>
        <translation>新的文字</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>撤销此修改</translation>
    </message>
    <message>
        <source>Warm&amp;er</source>
        <translation>更亲切(&amp;E)</translation>
    </message>
    <message>
        <source>What became of the change</source>
        <translation>修改的结果</translation>
    </message>
    <message>
        <source>What should change, in your own words</source>
        <translation>用您自己的话说要改什么</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Write on here</source>
        <translation>从这里接着写</translation>
    </message>
    <message>
        <source>or in your own words</source>
        <translation>或用您自己的话</translation>
    </message>
</context>
<context>
    <name>Rewriting</name>
    <message>
        <source>The words that this was an alternative for are gone; ask again.</source>
        <translation>这条备选所对应的文字已不在；请重新请求。</translation>
    </message>
    <message>
        <source>This is being rewritten.</source>
        <translation>正在改写。</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>The chosen model cannot be used</source>
        <translation>所选模型不能使用</translation>
    </message>
    <message>
        <source>The last draft: first word after {first} s, {speed} tokens a second.</source>
        <translation>上一份草稿：{first} 秒后出第一个词，每秒 {speed} 个词元。</translation>
    </message>
    <message>
        <source>not in memory now; takes about {size}</source>
        <translation>现在不在内存中；约需 {size}</translation>
    </message>
    <message>
        <source>on the graphics card: {card}</source>
        <translation>在显卡上：{card}</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <source>{count} threads</source>
        <translation>{count} 个线程</translation>
    </message>
    <message>
        <source>{count} threads, measured here</source>
        <translation>{count} 个线程（本机测得）</translation>
    </message>
    <message>
        <source>{model} writes</source>
        <translation>由 {model} 撰写</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>内存 {size}</translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>Remove the sample</source>
        <translation>移除示例</translation>
    </message>
    <message>
        <source>Removes the made-up person: facts, mails and notes, and drafts made with them.</source>
        <translation>移除虚构的人物：资料、邮件和笔记，以及用它们写成的草稿。</translation>
    </message>
    <message>
        <source>Removing the sample…</source>
        <translation>正在移除示例……</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Words in braces, such as {name}, are asked for each time it is used. The message you answer is not kept with it.</source>
        <translation>花括号里的词，如 {name}，每次使用时会询问。您回复的消息不会一起保存。</translation>
    </message>
</context>
<context>
    <name>Setting values</name>
    <message>
        <source>All on this computer</source>
        <translation>全在本机</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Cloud outline, written here</source>
        <translation>云端提纲，本机撰写</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Word by word with the cloud</source>
        <translation>与云端逐词生成</translation>
    </message>
    <message>
        <source>a4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>f16</source>
        <translation>f16</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>q4_0</source>
        <translation>q4_0</translation>
    </message>
    <message>
        <source>q8_0</source>
        <translation>q8_0</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Backup every</source>
        <translation>备份间隔</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Backup keep</source>
        <translation>保留备份数</translation>
    </message>
    <message>
        <source>Brief model</source>
        <translation>摘要模型</translation>
    </message>
    <message>
        <source>Choose among the likeliest tokens that hold this share.</source>
        <translation>在累计达到此比例的最可能词元中选择。</translation>
    </message>
    <message>
        <source>Choose among this many likeliest tokens; 0 all.</source>
        <translation>在这么多个最可能的词元中选择；0 为全部。</translation>
    </message>
    <message>
        <source>Clear clipboard</source>
        <translation>清空剪贴板</translation>
    </message>
    <message>
        <source>Context tokens</source>
        <translation>上下文词元</translation>
    </message>
    <message>
        <source>Daily cost limit</source>
        <translation>每日费用上限</translation>
    </message>
    <message>
        <source>Daily token limit</source>
        <translation>每日词元上限</translation>
    </message>
    <message>
        <source>Days between scheduled backups.</source>
        <translation>定期备份的间隔天数。</translation>
    </message>
    <message>
        <source>Flash attention; values in q8_0 or q4_0 need it.</source>
        <translation>Flash attention；q8_0 或 q4_0 的值需要它。</translation>
    </message>
    <message>
        <source>Flash attn</source>
        <translation>Flash attention</translation>
    </message>
    <message>
        <source>Have the name recogniser check every request too, where it is installed.</source>
        <translation>在已安装的情况下，让姓名识别器也检查每个请求。</translation>
    </message>
    <message>
        <source>How drafts are made. auto: with a cloud sketch where an endpoint is set, else locally.</source>
        <translation>草稿如何生成。自动：设置了服务端点时用云端提纲，否则在本机。</translation>
    </message>
    <message>
        <source>How freely words are chosen; 0 always takes the likeliest.</source>
        <translation>选词的自由度；0 总取最可能的。</translation>
    </message>
    <message>
        <source>How much a brief may say.</source>
        <translation>摘要可以说多少。</translation>
    </message>
    <message>
        <source>Keep what the model has read of profile and examples, encrypted, on disk.</source>
        <translation>把模型读过的资料和示例加密保存在磁盘上。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on. auto: the system&apos;s.</source>
        <translation>窗口语言，下次启动生效。自动：跟随系统。</translation>
    </message>
    <message>
        <source>Layers to put on the GPU; -1 all, 0 none, -2 as many as fit its free memory.</source>
        <translation>放到 GPU 的层数；-1 全部，0 不放，-2 按空闲显存尽量多。</translation>
    </message>
    <message>
        <source>Learn from edits</source>
        <translation>从修改中学习</translation>
    </message>
    <message>
        <source>Learn how you write from what you keep of drafts; what was learned stays in the vault.</source>
        <translation>从您保留的草稿内容学习您的写法；学到的留在保险库。</translation>
    </message>
    <message>
        <source>Leave out tokens under this share of the likeliest one.</source>
        <translation>舍去低于最可能词元此比例的词元。</translation>
    </message>
    <message>
        <source>Let the local model fill in briefs by closed choices. auto: where it is large enough to help.</source>
        <translation>让本机模型从固定列表填写摘要。自动：模型够大时才用。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Local model: a name from `models list`, or the path of a GGUF file.</source>
        <translation>本机模型：`models list` 中的名称，或 GGUF 文件路径。</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>多久后锁定</translation>
    </message>
    <message>
        <source>Lock when the screen locks or the computer goes to sleep.</source>
        <translation>屏幕锁定或电脑睡眠时一并锁定。</translation>
    </message>
    <message>
        <source>Lock with screen</source>
        <translation>随屏幕锁定</translation>
    </message>
    <message>
        <source>Min p</source>
        <translation>Min p</translation>
    </message>
    <message>
        <source>Minutes without a key or a click after which the window locks; 0 never.</source>
        <translation>无按键或点击多少分钟后锁定；0 为从不。</translation>
    </message>
    <message>
        <source>Minutes without use after which the local model leaves memory; 0 never.</source>
        <translation>闲置多少分钟后本机模型退出内存；0 为从不。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Monthly cost limit</source>
        <translation>每月费用上限</translation>
    </message>
    <message>
        <source>Monthly token limit</source>
        <translation>每月词元上限</translation>
    </message>
    <message>
        <source>Most megabytes of kept model states on disk.</source>
        <translation>磁盘上保存的模型状态最多多少兆字节。</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a day, in the currency of its price; 0 for no limit.</source>
        <translation>每天在服务端点最多花费，按其价格的货币；0 为不限。</translation>
    </message>
    <message>
        <source>Most to spend at the endpoint in a month, in the currency of its price; 0 for no limit.</source>
        <translation>每月在服务端点最多花费，按其价格的货币；0 为不限。</translation>
    </message>
    <message>
        <source>Most tokens of profile and past texts in a prompt.</source>
        <translation>提示词中资料和以往文本最多多少词元。</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a day; 0 for no limit.</source>
        <translation>每天与服务端点往来最多多少词元；0 为不限。</translation>
    </message>
    <message>
        <source>Most tokens to the endpoint and back in a month; 0 for no limit.</source>
        <translation>每月与服务端点往来最多多少词元；0 为不限。</translation>
    </message>
    <message>
        <source>N batch</source>
        <translation>n_batch</translation>
    </message>
    <message>
        <source>N ctx</source>
        <translation>n_ctx</translation>
    </message>
    <message>
        <source>N gpu layers</source>
        <translation>n_gpu_layers</translation>
    </message>
    <message>
        <source>N threads</source>
        <translation>n_threads</translation>
    </message>
    <message>
        <source>N ubatch</source>
        <translation>n_ubatch</translation>
    </message>
    <message>
        <source>Nothing may leave; the process that could send is not started.</source>
        <translation>什么都不能发出；能发送的进程不会启动。</translation>
    </message>
    <message>
        <source>Number format of keys in the model&apos;s state.</source>
        <translation>模型状态中键的数值格式。</translation>
    </message>
    <message>
        <source>Number format of values in the model&apos;s state.</source>
        <translation>模型状态中值的数值格式。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Paper of PDF files and prints. auto: what is usual where this computer says it is.</source>
        <translation>PDF 和打印的纸张。自动：按这台电脑所在地区的惯例。</translation>
    </message>
    <message>
        <source>Pause at sketch</source>
        <translation>在提纲处暂停</translation>
    </message>
    <message>
        <source>Processor threads for the local model; 0 takes what was fastest on this machine.</source>
        <translation>本机模型的处理器线程；0 取本机最快的设置。</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>姓名识别器</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Scheduled backups kept; older ones are deleted.</source>
        <translation>保留的定期备份数；更旧的会删除。</translation>
    </message>
    <message>
        <source>Seconds after locking when copied text is taken off the clipboard again; 0 never.</source>
        <translation>锁定多少秒后把复制的文本从剪贴板清除；0 为从不。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the sampler; -1 draws a new one each time.</source>
        <translation>采样种子；-1 每次取新的。</translation>
    </message>
    <message>
        <source>Show every request and wait for a yes before it leaves.</source>
        <translation>显示每个请求，得到同意后才发出。</translation>
    </message>
    <message>
        <source>Show the sketch for editing before the draft is written.</source>
        <translation>在起草前先显示提纲供修改。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Tokens given to the local model at once.</source>
        <translation>一次交给本机模型的词元数。</translation>
    </message>
    <message>
        <source>Tokens read in one step of prefill; 0 takes what was fastest on this machine.</source>
        <translation>预填充每步读取的词元数；0 取本机最快的设置。</translation>
    </message>
    <message>
        <source>Tokens the local model can hold at once.</source>
        <translation>本机模型一次能容纳的词元数。</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Type k</source>
        <translation>type_k</translation>
    </message>
    <message>
        <source>Type v</source>
        <translation>type_v</translation>
    </message>
    <message>
        <source>Unload after</source>
        <translation>多久后卸载</translation>
    </message>
    <message>
        <source>Warm state</source>
        <translation>保存预读状态</translation>
    </message>
    <message>
        <source>Warm state mb</source>
        <translation>预读状态大小 (MB)</translation>
    </message>
    <message>
        <source>Weight against words just used; 1 none.</source>
        <translation>对刚用过的词的抑制权重；1 为不抑制。</translation>
    </message>
    <message>
        <source>Where scheduled backups go; empty for none.</source>
        <translation>定期备份存到哪里；留空则不备份。</translation>
    </message>
</context>
<context>
    <name>SettingsFound</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>How many settings</source>
        <translation>设置数量</translation>
    </message>
    <message>
        <source>No setting like this</source>
        <translation>没有这样的设置</translation>
    </message>
    <message>
        <source>Other words may find it; names, keys and descriptions are looked through.</source>
        <translation>换些词也许能找到；会搜索名称、键和说明。</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Asked for an outline only, from a checked brief. Without one everything stays here.</source>
        <translation>只凭检查过的摘要向它要提纲。没有它，一切都留在本机。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Check this &amp;machine</source>
        <translation>检查这台电脑(&amp;M)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Cloud endpoint</source>
        <translation>云端服务端点</translation>
    </message>
    <message>
        <source>Local model</source>
        <translation>本机模型</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>Passphrase and keys</source>
        <translation>密码短语与密钥</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Tries to break out of the program&apos;s own confinement, and more.</source>
        <translation>尝试突破程序自身的隔离，以及更多检查。</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>What works here</source>
        <translation>这里哪些可用</translation>
    </message>
    <message>
        <source>What works on this machine</source>
        <translation>这台电脑上哪些可用</translation>
    </message>
    <message>
        <source>address model key proxy header certificate price</source>
        <translation>地址 模型 密钥 代理 标头 证书 价格</translation>
    </message>
    <message>
        <source>check doctor confinement machine</source>
        <translation>检查 诊断 隔离 电脑</translation>
    </message>
    <message>
        <source>choose download file</source>
        <translation>选择 下载 文件</translation>
    </message>
    <message>
        <source>copy restore folder schedule</source>
        <translation>副本 恢复 文件夹 定期</translation>
    </message>
    <message>
        <source>password recovery key file keyring erase delete</source>
        <translation>密码 恢复 密钥文件 密钥环 清除 删除</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>A new text</source>
        <translation>新文本</translation>
    </message>
    <message>
        <source>Accept the change</source>
        <translation>接受改动</translation>
    </message>
    <message>
        <source>Alt and an underlined letter press that button. What is confined is shown in Settings, under “This computer”.</source>
        <translation>Alt 加带下划线的字母可按下该按钮。隔离情况见设置中的“这台电脑”。</translation>
    </message>
    <message>
        <source>CoGenesis {version}, licence Apache-2.0. Python {python}, Qt {qt}.</source>
        <translation>CoGenesis {version}，许可 Apache-2.0。Python {python}，Qt {qt}。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Go to the change before</source>
        <translation>到上一处改动</translation>
    </message>
    <message>
        <source>Go to the next change</source>
        <translation>到下一处改动</translation>
    </message>
    <message>
        <source>Go to the next spelling mistake</source>
        <translation>到下一个拼写错误</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>按键及其作用</translation>
    </message>
    <message>
        <source>Lock: hide all text and drop the keys</source>
        <translation>锁定：隐藏所有文本并丢弃密钥</translation>
    </message>
    <message>
        <source>Reject the change</source>
        <translation>拒绝改动</translation>
    </message>
    <message>
        <source>Show a screen, in the order of the list</source>
        <translation>按列表顺序显示界面</translation>
    </message>
    <message>
        <source>Stop, or leave what is open</source>
        <translation>停止，或离开打开的内容</translation>
    </message>
    <message>
        <source>The instruction after, in the field of the instruction</source>
        <translation>指示框中的下一条指示</translation>
    </message>
    <message>
        <source>The instruction before, in the field of the instruction</source>
        <translation>指示框中的上一条指示</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>此页</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Write the draft, or go on from the sketch</source>
        <translation>写草稿，或从提纲继续</translation>
    </message>
</context>
<context>
    <name>SidePanels</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close {panel}</source>
        <translation>关闭 {panel}</translation>
    </message>
</context>
<context>
    <name>SketchPanel</name>
    <message>
        <source>&amp;Write on</source>
        <translation>接着写(&amp;W)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>添加要点</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Another s&amp;ketch</source>
        <translation>换个提纲(&amp;K)</translation>
    </message>
    <message>
        <source>Asks for the whole outline once more; you see first what would leave</source>
        <translation>重新请求整份提纲；您会先看到将发出什么</translation>
    </message>
    <message>
        <source>Change the outline and write another draft from it</source>
        <translation>修改提纲并据此另写一份草稿</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Edit the &amp;points</source>
        <translation>编辑要点(&amp;P)</translation>
    </message>
    <message>
        <source>Edit, reorder or add points, then write on. At most {points} points of {words} words each.</source>
        <translation>修改、调整或添加要点，然后接着写。最多 {points} 条，每条 {words} 词。</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Move the point down</source>
        <translation>下移要点</translation>
    </message>
    <message>
        <source>Move the point up</source>
        <translation>上移要点</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>新要点</translation>
    </message>
    <message>
        <source>Points of the sketch</source>
        <translation>提纲要点</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>移除要点</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>The points the draft follows.</source>
        <translation>草稿遵循的要点。</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>宣布</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>道歉</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>艺术</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>传记</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>博客文章</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>商务</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Casual</source>
        <translation>随意</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Complain</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>会议（大会）</translation>
    </message>
    <message>
        <source>Congratulate</source>
        <translation>祝贺</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>安慰</translation>
    </message>
    <message>
        <source>Cover letter</source>
        <translation>求职信</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>文化</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>雇主</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Entertain</source>
        <translation>娱乐</translation>
    </message>
    <message>
        <source>Enthusiastic</source>
        <translation>热情</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>随笔</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>Fashion</source>
        <translation>时尚</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>电影</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>坚定</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Friendly</source>
        <translation>友好</translation>
    </message>
    <message>
        <source>Funeral</source>
        <translation>葬礼</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>游戏</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Graduation</source>
        <translation>毕业</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家居</translation>
    </message>
    <message>
        <source>Humorous</source>
        <translation>幽默</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>介绍</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>投资者</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请函</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>日记</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>文学</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>医学</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金钱</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>通讯</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>便条</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官员</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>聚会</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>同级</translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation>说服</translation>
    </message>
    <message>
        <source>Persuasive</source>
        <translation>有说服力</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>诗</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Press release</source>
        <translation>新闻稿</translation>
    </message>
    <message>
        <source>Private matter</source>
        <translation>私事</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公众</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>推荐信</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>反思</translation>
    </message>
    <message>
        <source>Reflective</source>
        <translation>沉思</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>语体</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲戚</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>辞职</translation>
    </message>
    <message>
        <source>Respectful</source>
        <translation>恭敬</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评论文章</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>科学</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>Social media post</source>
        <translation>社交媒体帖子</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>演讲</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>体育</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>故事</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Summarise</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>讲授</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>老师</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术性</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>科技</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>感谢</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅行</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>婚礼</translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation>健康生活</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>About this text</source>
        <translation>关于此文本</translation>
    </message>
    <message>
        <source>The text, with the part that is used marked</source>
        <translation>文本，已标出所用部分</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>所在位置</translation>
    </message>
</context>
<context>
    <name>SourcesBeside</name>
    <message>
        <source>Each sentence is coloured by where it came from. Click one, or put the cursor in it and press Alt+Return, to see its source here.</source>
        <translation>每句话按来源着色。点击一句，或把光标放进去按 Alt+Return，在这里查看来源。</translation>
    </message>
    <message>
        <source>Find where it &amp;came from</source>
        <translation>查找来源(&amp;C)</translation>
    </message>
    <message>
        <source>From a text of yours: {name}</source>
        <translation>来自您的文本：{name}</translation>
    </message>
    <message>
        <source>From the message you answer</source>
        <translation>来自您回复的消息</translation>
    </message>
    <message>
        <source>From the sketch</source>
        <translation>来自提纲</translation>
    </message>
    <message>
        <source>From your document: {name}</source>
        <translation>来自您的文档：{name}</translation>
    </message>
    <message>
        <source>From your instruction</source>
        <translation>来自您的指示</translation>
    </message>
    <message>
        <source>From your profile: {name}</source>
        <translation>来自您的资料：{name}</translation>
    </message>
    <message>
        <source>How many sentences are weighed</source>
        <translation>已衡量的句数</translation>
    </message>
    <message>
        <source>Nobody gave these</source>
        <translation>无人提供的内容</translation>
    </message>
    <message>
        <source>Nothing that this draft was made from says this. Is it right?</source>
        <translation>此草稿所依据的内容都没有提到这个。对吗？</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Remember this</source>
        <translation>记住这个</translation>
    </message>
    <message>
        <source>Remember “{words}”</source>
        <translation>记住“{words}”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>移除“{words}”</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace “{words}”</source>
        <translation>替换“{words}”</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ources: %n to check</source>
        <translation>
            <numerusform>来源：%n 处待查(&amp;O)</numerusform>
        </translation>
    </message>
    <message>
        <source>See where each sentence came from: your instruction, a fact, a document, the sketch, or the model&apos;s own. Facts that nobody gave are underlined as you write.</source>
        <translation>查看每句话的来源：您的指示、事实、文档、提纲，或模型自己。无人提供的事实会在您写作时加下划线。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop finding sources</source>
        <translation>停止查找来源</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。没有改动。</translation>
    </message>
    <message>
        <source>The model&apos;s own words: none of your sources made them likelier.</source>
        <translation>模型自己的话：您的来源都没有让它们更可能出现。</translation>
    </message>
    <message>
        <source>The source of the sentence</source>
        <translation>这句话的来源</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look for its sources again.</source>
        <translation>文本已有变化；请重新查找来源。</translation>
    </message>
    <message>
        <source>Weighing each sentence with and without its sources…</source>
        <translation>正在比较每句话有无来源时的差别…</translation>
    </message>
    <message>
        <source>What is “{words}” to you? A few words, such as Dentist or Moving day.</source>
        <translation>“{words}”对您来说是什么？几个词，例如“牙医”或“搬家日”。</translation>
    </message>
    <message>
        <source>What should stand there instead?</source>
        <translation>那里应改成什么？</translation>
    </message>
    <message>
        <source>Where the draft came from</source>
        <translation>草稿的来源</translation>
    </message>
    <message>
        <source>“{words}” is right</source>
        <translation>“{words}”正确</translation>
    </message>
</context>
<context>
    <name>SpellChecker</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>把“{word}”加入我的词</translation>
    </message>
    <message>
        <source>Choose the language. F7 goes to the next word.</source>
        <translation>选择语言。F7 跳到下一个词。</translation>
    </message>
    <message>
        <source>Do not check spelling</source>
        <translation>不检查拼写</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Find the language by itself</source>
        <translation>自动识别语言</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>正在查找建议…</translation>
    </message>
    <message>
        <source>No misspelt word is in view.</source>
        <translation>没有看到拼错的词。</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Not in the dictionary; F7 opens what can be done about it.</source>
        <translation>词典中没有；按 F7 查看可做的事。</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Spelling: English</source>
        <translation>拼写：英语</translation>
    </message>
    <message>
        <source>Spelling: French</source>
        <translation>拼写：法语</translation>
    </message>
    <message>
        <source>Spelling: German</source>
        <translation>拼写：德语</translation>
    </message>
    <message>
        <source>Spelling: Spanish</source>
        <translation>拼写：西班牙语</translation>
    </message>
    <message>
        <source>Spelling: not checked</source>
        <translation>拼写：未检查</translation>
    </message>
    <message>
        <source>Spelling: off</source>
        <translation>拼写：关</translation>
    </message>
</context>
<context>
    <name>SpendingPanel</name>
    <message>
        <source>A draft that was deleted ({id})</source>
        <translation>已删除的草稿（{id}）</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By draft</source>
        <translation>按草稿</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Counted by the endpoint where it counts, else estimated from the bytes. A request whose end is not known counts with the most it may have taken.</source>
        <translation>服务端点有计数时用其计数，否则按字节估算。不知结局的请求按可能的最大值计。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>This month: {spent}</source>
        <translation>本月：{spent}</translation>
    </message>
    <message>
        <source>Today: {spent}</source>
        <translation>今天：{spent}</translation>
    </message>
    <message>
        <source>Tokens received</source>
        <translation>接收词元</translation>
    </message>
    <message>
        <source>Tokens sent</source>
        <translation>发送词元</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>SystemWatch</name>
    <message>
        <source>The vault is locked first.</source>
        <translation>会先锁定保险库。</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside CoGenesis ({place}). What you typed is still here; try again.</source>
        <translation>CoGenesis 内部出错（{place}）。您输入的内容还在；请重试。</translation>
    </message>
</context>
<context>
    <name>TemplateTools</name>
    <message>
        <source>&amp;Rename or delete…</source>
        <translation>重命名或删除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save this as a template…</source>
        <translation>把这个存为模板(&amp;S)…</translation>
    </message>
    <message>
        <source>Forms you keep under a name (Ctrl+T)</source>
        <translation>您以某个名称保存的表单 (Ctrl+T)</translation>
    </message>
    <message>
        <source>None yet. {braces} in a template are asked for.</source>
        <translation>还没有。模板中的 {braces} 会在使用时询问。</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>最近(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;emplates</source>
        <translation>模板(&amp;E)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>What you asked for before (Ctrl+R); in the field, Ctrl+Up and Ctrl+Down go through it</source>
        <translation>您以前的请求 (Ctrl+R)；在输入框中用 Ctrl+Up 和 Ctrl+Down 浏览</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%n new text(s) in your library.</source>
        <translation>
            <numerusform>资料库新增 %n 篇文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import the ticked ones</source>
        <translation>导入勾选的(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Play with a made-up person</source>
        <translation>用虚构人物试玩(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>From mail that you wrote, CoGenesis learns how you write. It is read on this computer, kept encrypted, and never leaves it. You can also do this later, in Library.</source>
        <translation>CoGenesis 从您写的邮件学习您的写法。邮件在这台电脑上读取，加密保存，绝不离开。您也可以以后在资料库中导入。</translation>
    </message>
    <message>
        <source>Mail that you wrote</source>
        <translation>您写的邮件</translation>
    </message>
    <message>
        <source>Or look around first, with facts, mails and notes of a person who does not exist. They are marked [Sample]; “Remove the sample”, at the side, takes all of it out.</source>
        <translation>或者先四处看看：里面有一个并不存在的人的资料、邮件和笔记，都标有 [Sample]；点击侧边的“移除示例”即可全部移除。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Sent mail found on this computer</source>
        <translation>在这台电脑上找到的已发邮件</translation>
    </message>
    <message>
        <source>Sound like you</source>
        <translation>像您一样说话</translation>
    </message>
    <message>
        <source>Start &amp;writing</source>
        <translation>开始写作(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. What was read until then is kept: %n text(s).</source>
        <translation>
            <numerusform>已停止。此前读取的会保留：%n 篇文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample person is there: {facts} facts and {texts} texts, marked [Sample].</source>
        <translation>虚构人物已就绪：{facts} 条事实和 {texts} 篇文本，标有 [Sample]。</translation>
    </message>
    <message>
        <source>Tick the mailboxes that are yours first.</source>
        <translation>请先勾选属于您的邮箱。</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Your mail &amp;address, to know which mails are yours</source>
        <translation>您的邮箱地址，用来辨认您的邮件(&amp;A)</translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation>您的邮箱地址</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>{percent} % read, {count} texts</source>
        <translation>已读 {percent} %，{count} 篇文本</translation>
    </message>
    <message>
        <source>{program}: {account} ({size})</source>
        <translation>{program}：{account}（{size}）</translation>
    </message>
</context>
<context>
    <name>TopicBoxes</name>
    <message>
        <source>Else “{phrase}” stands for it. Holds for the next draft only.</source>
        <translation>否则由“{phrase}”代替。只对下一份草稿有效。</translation>
    </message>
    <message>
        <source>Let the cloud read “{word}”</source>
        <translation>允许云端读到“{word}”</translation>
    </message>
    <message>
        <source>Sensitive words. They stay here, unless you tick them for this one draft.</source>
        <translation>敏感词。它们留在本机，除非您为这一份草稿勾选。</translation>
    </message>
</context>
<context>
    <name>TrackedText</name>
    <message>
        <source>Put in by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>由模型加入。Alt+A 接受，Alt+R 拒绝。</translation>
    </message>
    <message>
        <source>Taken out by the model. Alt+A accepts this change, Alt+R rejects it.</source>
        <translation>由模型删去。Alt+A 接受，Alt+R 拒绝。</translation>
    </message>
</context>
<context>
    <name>UnknownFileDialog</name>
    <message>
        <source>&amp;Use this file</source>
        <translation>使用此文件(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>CoGenesis does not know this model file. It is opened in a closed room, where it can reach nothing else; but what it writes is up to whoever made it. Use it if you know where it comes from. You are asked once, and again if the file changes.</source>
        <translation>CoGenesis 不认识这个模型文件。它会在封闭环境中打开，接触不到别的东西；但它写什么取决于制作者。知道来源时再使用。只问您一次，文件变化后会再问。</translation>
    </message>
    <message>
        <source>Is this the file you mean?</source>
        <translation>是您要的那个文件吗？</translation>
    </message>
    <message>
        <source>Its SHA-256, to compare with what its maker says</source>
        <translation>它的 SHA-256，供与制作者公布的对照</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>&amp;Create the vault</source>
        <translation>建立保险库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Skip: keep nothing</source>
        <translation>跳过：什么都不保存(&amp;S)</translation>
    </message>
    <message>
        <source>Everything you keep here is encrypted with this passphrase. Nobody can reset it for you. Next you can make a recovery key for the day it is forgotten.</source>
        <translation>您保存在这里的一切都用此密码短语加密。没人能替您重置。下一步可以生成恢复密钥，以备忘记。</translation>
    </message>
    <message>
        <source>Instead of a passphrase:</source>
        <translation>不用密码短语，改用：</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>正在建立保险库…</translation>
    </message>
    <message>
        <source>Protect what you keep</source>
        <translation>保护您保存的内容</translation>
    </message>
    <message>
        <source>Use a key &amp;file…</source>
        <translation>使用密钥文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Use the system &amp;keyring</source>
        <translation>使用系统密钥环(&amp;K)</translation>
    </message>
    <message>
        <source>Where to keep the key: not on this disk, if you can</source>
        <translation>密钥放在哪里：最好不在这块磁盘上</translation>
    </message>
</context>
<context>
    <name>VaultPanel</name>
    <message>
        <source>&amp;Encrypt anew</source>
        <translation>重新加密(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Encrypt anew…</source>
        <translation>重新加密(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>清除(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>生成(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Type “{word}” to go on</source>
        <translation>输入“{word}”以继续(&amp;T)</translation>
    </message>
    <message>
        <source>All is well: pages, logic and log.</source>
        <translation>一切正常：页面、逻辑和日志。</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation>更改密码短语(&amp;P)…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>Chec&amp;k the vault</source>
        <translation>检查保险库(&amp;K)</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>选择新的密码短语</translation>
    </message>
    <message>
        <source>Destroys the keys, then the files. Nothing brings them back.</source>
        <translation>先销毁密钥，再销毁文件。无法恢复。</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>重新加密</translation>
    </message>
    <message>
        <source>Encrypts everything under a new key, so that a stolen key or an old recovery key opens nothing any more. Backups made before keep theirs.</source>
        <translation>用新密钥加密一切，使被盗密钥或旧恢复密钥失效。之前的备份仍用原来的密钥。</translation>
    </message>
    <message>
        <source>Erase e&amp;verything…</source>
        <translation>清除一切(&amp;V)…</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>清除一切</translation>
    </message>
    <message>
        <source>Everything is encrypted under a new key.</source>
        <translation>一切已用新密钥加密。</translation>
    </message>
    <message>
        <source>If someone may have your key</source>
        <translation>如果有人可能拿到您的密钥</translation>
    </message>
    <message>
        <source>Is it sound?</source>
        <translation>是否完好？</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten, and is shown once. A recovery key made before opens nothing any more.</source>
        <translation>忘记密码短语时用它打开保险库，只显示一次。之前的恢复密钥不再有效。</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>新恢复密钥(&amp;R)…</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>新恢复密钥</translation>
    </message>
    <message>
        <source>Opened by: {ways}.</source>
        <translation>打开方式：{ways}。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>当前密码短语(&amp;N)</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>当前密码短语</translation>
    </message>
    <message>
        <source>Profile, library, drafts and the outbound log are destroyed: keys first, then files. Backups, exported drafts and the files you imported are not touched.</source>
        <translation>个人资料、资料库、草稿和外发日志都会销毁：先密钥，后文件。备份、已导出的草稿和您导入的文件不受影响。</translation>
    </message>
    <message>
        <source>Reading all of it…</source>
        <translation>正在全部读取…</translation>
    </message>
    <message>
        <source>Reads every page, and compares what is there with what was noted when it was stored.</source>
        <translation>读取每一页，与存储时的记录核对。</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>终结</translation>
    </message>
    <message>
        <source>The old one opens nothing any more, except backups made with it.</source>
        <translation>旧的不再有效，但仍能打开用它做的备份。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>密码短语已更改。</translation>
    </message>
    <message>
        <source>The recovery key opened the vault. Choose a new passphrase now.</source>
        <translation>恢复密钥已打开保险库。请现在设置新的密码短语。</translation>
    </message>
    <message>
        <source>There is no recovery key: make one, and keep it on paper.</source>
        <translation>还没有恢复密钥：请生成一个，写在纸上保存。</translation>
    </message>
    <message>
        <source>This takes a while and needs as much free disk as the vault. Passphrase and key file stay as they are; if you have a recovery key, you are given a new one.</source>
        <translation>这需要一些时间和与保险库同样大的空闲磁盘。密码短语和密钥文件不变；若有恢复密钥，会给您一个新的。</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>输入 {word} 一词</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>What opens the vault</source>
        <translation>如何打开保险库</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>a recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>the system keyring</source>
        <translation>系统密钥环</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>有 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>比较对象(&amp;M)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>差异多少</translation>
    </message>
    <message>
        <source>Nothing: only show it</source>
        <translation>不比较：只查看</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>恢复(&amp;S)</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>此版本的文本</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>现在的文本</translation>
    </message>
    <message>
        <source>The version before it</source>
        <translation>前一个版本</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
    <message>
        <source>Versions of this draft</source>
        <translation>此草稿的版本</translation>
    </message>
    <message>
        <source>{number} · {time}
written by the model</source>
        <translation>{number} · {time}
由模型撰写</translation>
    </message>
    <message>
        <source>{number} · {time}
yours</source>
        <translation>{number} · {time}
您的</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Address</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Contractions</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>破折号</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情符号</translation>
    </message>
    <message>
        <source>Exclamation marks</source>
        <translation>感叹号</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>亲昵</translation>
    </message>
    <message>
        <source>Formal</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Formality</source>
        <translation>正式程度</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>随意</translation>
    </message>
    <message>
        <source>It begins with “{here}”; in such texts you write “{usual}”.</source>
        <translation>开头是“{here}”；此类文本您写“{usual}”。</translation>
    </message>
    <message>
        <source>It begins with “{here}”; to them you write “{usual}”.</source>
        <translation>开头是“{here}”；对此人您写“{usual}”。</translation>
    </message>
    <message>
        <source>It begins with “{here}”; you mostly write “{usual}”.</source>
        <translation>开头是“{here}”；您多写“{usual}”。</translation>
    </message>
    <message>
        <source>It begins without a greeting; in such texts you write “{usual}”.</source>
        <translation>开头没有问候；此类文本您写“{usual}”。</translation>
    </message>
    <message>
        <source>It begins without a greeting; to them you write “{usual}”.</source>
        <translation>开头没有问候；对此人您写“{usual}”。</translation>
    </message>
    <message>
        <source>It begins without a greeting; you mostly write “{usual}”.</source>
        <translation>开头没有问候；您多写“{usual}”。</translation>
    </message>
    <message>
        <source>It ends with “{here}”; you write “{usual}”.</source>
        <translation>结尾是“{here}”；您写“{usual}”。</translation>
    </message>
    <message>
        <source>It ends without a sign-off; you write “{usual}”.</source>
        <translation>结尾没有落款语；您写“{usual}”。</translation>
    </message>
    <message>
        <source>It has no dashes; you use them often.</source>
        <translation>没有破折号；您常用。</translation>
    </message>
    <message>
        <source>It has no emoji; you use them often.</source>
        <translation>没有表情符号；您常用。</translation>
    </message>
    <message>
        <source>It has no exclamation marks; you use them often.</source>
        <translation>没有感叹号；您常用。</translation>
    </message>
    <message>
        <source>It has no semicolons; you use them often.</source>
        <translation>没有分号；您常用。</translation>
    </message>
    <message>
        <source>It has {here} dashes, more than you use.</source>
        <translation>有 {here} 个破折号，比您用得多。</translation>
    </message>
    <message>
        <source>It has {here} emoji, more than you use.</source>
        <translation>有 {here} 个表情符号，比您用得多。</translation>
    </message>
    <message>
        <source>It has {here} exclamation marks, more than you use.</source>
        <translation>有 {here} 个感叹号，比您用得多。</translation>
    </message>
    <message>
        <source>It has {here} semicolons, more than you use.</source>
        <translation>有 {here} 个分号，比您用得多。</translation>
    </message>
    <message>
        <source>It says {words}, which you hardly ever write.</source>
        <translation>用了 {words}，您几乎不写。</translation>
    </message>
    <message>
        <source>It says “{here}” to the reader; you say “{usual}”.</source>
        <translation>称读者“{here}”；您称“{usual}”。</translation>
    </message>
    <message>
        <source>It shortens what you mostly write out, such as I am and do not.</source>
        <translation>它用了缩写，而您多写全，如 I am、do not。</translation>
    </message>
    <message>
        <source>It writes out what you mostly shorten, such as I&apos;m and don&apos;t.</source>
        <translation>它写全了，而您多用缩写，如 I&apos;m、don&apos;t。</translation>
    </message>
    <message>
        <source>Its paragraphs have about {here} sentences; yours have about {usual}.</source>
        <translation>它每段约 {here} 句；您约 {usual} 句。</translation>
    </message>
    <message>
        <source>Its sentences have about {here} words; yours have about {usual}.</source>
        <translation>它每句约 {here} 词；您约 {usual} 词。</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Paragraph length</source>
        <translation>段落长度</translation>
    </message>
    <message>
        <source>Polite</source>
        <translation>礼貌</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Sentence length</source>
        <translation>句子长度</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>结尾语</translation>
    </message>
    <message>
        <source>Words you avoid</source>
        <translation>您避免的词</translation>
    </message>
    <message>
        <source>Words you like</source>
        <translation>您喜欢的词</translation>
    </message>
    <message>
        <source>You add dashes.</source>
        <translation>您会加破折号。</translation>
    </message>
    <message>
        <source>You add emoji.</source>
        <translation>您会加表情符号。</translation>
    </message>
    <message>
        <source>You add exclamation marks.</source>
        <translation>您会加感叹号。</translation>
    </message>
    <message>
        <source>You address the reader as a friend.</source>
        <translation>您用亲近的称呼。</translation>
    </message>
    <message>
        <source>You address the reader formally.</source>
        <translation>您用敬称。</translation>
    </message>
    <message>
        <source>You begin with “{kept}” rather than “{given}”.</source>
        <translation>您以“{kept}”开头，而非“{given}”。</translation>
    </message>
    <message>
        <source>You end with “{kept}” rather than “{given}”.</source>
        <translation>您以“{kept}”结尾，而非“{given}”。</translation>
    </message>
    <message>
        <source>You leave out “{given}”.</source>
        <translation>您会去掉“{given}”。</translation>
    </message>
    <message>
        <source>You make drafts longer.</source>
        <translation>您会把草稿写长。</translation>
    </message>
    <message>
        <source>You make drafts shorter.</source>
        <translation>您会把草稿缩短。</translation>
    </message>
    <message>
        <source>You take out dashes.</source>
        <translation>您会去掉破折号。</translation>
    </message>
    <message>
        <source>You take out emoji.</source>
        <translation>您会去掉表情符号。</translation>
    </message>
    <message>
        <source>You take out exclamation marks.</source>
        <translation>您会去掉感叹号。</translation>
    </message>
    <message>
        <source>You write I am and do not rather than I&apos;m and don&apos;t.</source>
        <translation>您写 I am、do not，而非 I&apos;m、don&apos;t。</translation>
    </message>
    <message>
        <source>You write I&apos;m and don&apos;t rather than I am and do not.</source>
        <translation>您写 I&apos;m、don&apos;t，而非 I am、do not。</translation>
    </message>
    <message>
        <source>You write “{kept}” rather than “{given}”.</source>
        <translation>您写“{kept}”，而非“{given}”。</translation>
    </message>
    <message>
        <source>per 1,000 words</source>
        <translation>每 1000 词</translation>
    </message>
    <message>
        <source>per 10 texts</source>
        <translation>每 10 篇</translation>
    </message>
    <message>
        <source>per 100 sentences</source>
        <translation>每 100 句</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>sentences in a paragraph</source>
        <translation>每段句数</translation>
    </message>
    <message>
        <source>words in a sentence</source>
        <translation>每句词数</translation>
    </message>
</context>
<context>
    <name>VoiceBeside</name>
    <message>
        <source>&amp;Your voice</source>
        <translation>您的口吻(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Your voice: {alike} of {all}</source>
        <translation>您的口吻：{alike} / {all}(&amp;Y)</translation>
    </message>
    <message>
        <source>A draft is compared here with how you write.</source>
        <translation>这里把草稿与您的写法比较。</translation>
    </message>
    <message>
        <source>How much of this is like you</source>
        <translation>与您有多像</translation>
    </message>
    <message>
        <source>Like you in {alike} of {all} ways.</source>
        <translation>{all} 项中有 {alike} 项像您。</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>改成这样</translation>
    </message>
    <message>
        <source>Make it so: {difference}</source>
        <translation>改成这样：{difference}</translation>
    </message>
    <message>
        <source>Too little is known of how you write in this language. Import some of your own mail, or set your voice by hand, under Voice.</source>
        <translation>对您用这种语言的写法了解太少。请导入您自己的邮件，或在“口吻”中手动设置。</translation>
    </message>
</context>
<context>
    <name>VoiceScreen</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>How you write</source>
        <translation>您的写法</translation>
    </message>
    <message>
        <source>How you write, measured in your own texts. Drafts go by it. None of it leaves this computer.</source>
        <translation>从您自己的文本测得的写法。草稿据此撰写。绝不离开这台电脑。</translation>
    </message>
    <message>
        <source>In an opening, {places} stand for the names of whoever the draft is for. F2 edits, Space ticks, Del takes what was measured.</source>
        <translation>开头中的 {places} 代表收件人姓名。F2 编辑，空格键勾选，Del 取测得值。</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>卡片的语言</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学到</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>Measured in {texts} texts of {words} words.</source>
        <translation>测自 {texts} 篇文本，共 {words} 词。</translation>
    </message>
    <message>
        <source>Not known; F2 sets it</source>
        <translation>未知；按 F2 设置</translation>
    </message>
    <message>
        <source>Nothing is measured yet. Import mail or texts that you wrote, in the library; or type values here.</source>
        <translation>还没有测量。请在资料库导入您写的邮件或文本，或在此输入数值。</translation>
    </message>
    <message>
        <source>Parts of the voice card</source>
        <translation>口吻卡片的各部分</translation>
    </message>
    <message>
        <source>Progress of reading your texts</source>
        <translation>读取您文本的进度</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Set by you; Del takes what was measured</source>
        <translation>由您设置；Del 取测得值</translation>
    </message>
    <message>
        <source>Stop reading your texts</source>
        <translation>停止读取您的文本</translation>
    </message>
    <message>
        <source>Take what was &amp;measured</source>
        <translation>取测得值(&amp;M)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>口吻</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>This may take a moment…</source>
        <translation>可能需要片刻…</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Offline</source>
        <translation>离线(&amp;O)</translation>
    </message>
    <message>
        <source>All keys, and what this program is (F1)</source>
        <translation>所有快捷键，以及本程序的介绍 (F1)</translation>
    </message>
    <message>
        <source>Downloading {model}: {percent} %</source>
        <translation>正在下载 {model}：{percent} %</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Ends the process that could send. To go online again, start CoGenesis anew.</source>
        <translation>结束能发送的进程。要恢复在线，请重新启动 CoGenesis。</translation>
    </message>
    <message>
        <source>Hide all text and drop the keys (Ctrl+L)</source>
        <translation>隐藏所有文本并丢弃密钥 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Local only: no endpoint is set</source>
        <translation>仅本机：未设置服务端点</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Offline: nothing can leave</source>
        <translation>离线：什么都发不出去</translation>
    </message>
    <message>
        <source>Outbound log</source>
        <translation>外发日志</translation>
    </message>
    <message>
        <source>Outlines from {endpoint}</source>
        <translation>提纲来自 {endpoint}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Sent today: {bytes}</source>
        <translation>今日已发送：{bytes}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no vault: drafts are made locally and are gone when you close the window.</source>
        <translation>没有保险库：草稿在本机生成，关闭窗口后消失。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>口吻</translation>
    </message>
    <message>
        <source>What goes on in the background</source>
        <translation>后台在做什么</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>{screen} (Ctrl+{number})</source>
        <translation>{screen} (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>WriteScreen</name>
    <message>
        <source>A draft is being written. Stop it first to open another.</source>
        <translation>正在撰写草稿。请先停止，再打开别的。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped. What was written so far is kept.</source>
        <translation>已停止。已写的内容会保留。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The sketch is ready.</source>
        <translation>提纲已就绪。</translation>
    </message>
    <message>
        <source>This did not work. Your instruction is kept; nothing was lost.</source>
        <translation>没有成功。您的指示已保留，没有丢失任何内容。</translation>
    </message>
    <message>
        <source>This draft was stopped before its end.</source>
        <translation>此草稿未写完就被停止。</translation>
    </message>
    <message>
        <source>Writing on makes a draft of its own; this one stays among your drafts.</source>
        <translation>接着写会生成另一份草稿；这份仍保留在您的草稿中。</translation>
    </message>
    <message>
        <source>Written in {seconds} s, {speed} tokens a second. Edit it as you like.</source>
        <translation>用时 {seconds} 秒，每秒 {speed} 个词元。请随意修改。</translation>
    </message>
</context>
<context>
    <name>_KeyFileField</name>
    <message>
        <source>&amp;Key file…</source>
        <translation>密钥文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>选择密钥文件</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Replace one of that name</source>
        <translation>替换同名的(&amp;R)</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Replace one of that name</source>
        <translation>替换同名的</translation>
    </message>
</context>
</TS>
