/// The English verbs of saying, by what they take.
///
/// Letters: c a bare clause or one with "that", t a that-clause only, q a question, a an addressee, d words in marks,
/// n a name for something, f a thought rather than words, b a reproach, i an infinitive, N a noun too, w weak evidence,
/// r a noun phrase that says what was talked about.
enum EnglishCues {
  static let verbs = """
    say/cqd tell/caqd point/cd write/cqd add/cd note/cdqN ask/qad announce/cdr report/cdN suggest/cdq argue/cd declare/cdn \
    explain/cdqr insist/cd claim/cdNi state/cdN continue/d respond/cd reply/cd tweet/cdN retweet/d acknowledge/cdqr \
    conclude/cdw recall/cdqN warn/cda admit/cdq predict/cdq confirm/cdqr maintain/cd believe/cf think/cfd hope/cf \
    feel/tf fear/tfN expect/tf assume/tf suspect/tf doubt/tfN worry/tf know/f figure/tf \
    remind/ada inform/aca assure/aca notify/ata brief/aN promise/cdaiN pledge/cdiN vow/cdiN threaten/di swear/cdi \
    agree/td concede/cd deny/tdr remark/tdN observe/cd reveal/cdqw indicate/cqw stress/cdNr emphasize/cdqr emphasise/cdqr \
    underline/tdqr underscore/tdqwr highlight/qdr reiterate/cdr repeat/tdr assert/cd contend/cd allege/cd affirm/td aver/td \
    complain/td boast/td brag/td joke/cd quip/cd muse/td wonder/qd marvel/td lament/tdr bemoan/tdr exclaim/td \
    cry/dN shout/tdN yell/td scream/tdN whisper/td mutter/td murmur/td chant/dN sing/d bellow/d roar/d growl/d snap/d \
    snarl/d hiss/d gasp/d sigh/d laugh/d sob/d groan/d moan/d stammer/d stutter/d drawl/d giggle/d chuckle/d \
    answer/tdN retort/td counter/tdN rejoin/d interject/d interrupt/d interpose/d ejaculate/d demand/tdqN \
    inquire/dq enquire/dq query/dqN question/dqN request/tdN urge/ad beg/d plead/d implore/d press/dN \
    propose/tdir recommend/tdr advise/adt instruct/a order/aN caution/tda prophesy/td forecast/tdN estimate/cdN \
    testify/cd attest/td certify/t vouch/t profess/td proclaim/td pronounce/dn preach/td lecture/dN \
    begin/d start/d resume/d proceed/d persist/d finish/d end/d close/d open/d \
    call/dnN describe/nqr label/nN dub/n brand/n term/nN deem/n refer/n characterize/n characterise/n portray/n name/nN \
    tout/n hail/nr denounce/nbr slam/br blast/br criticize/br criticise/br accuse/b blame/b condemn/br mock/br deride/bnr \
    ridicule/br praise/br attack/bNr castigate/br lambaste/br lambast/br rip/br chide/bd scold/bd rebuke/bd dismiss/nr \
    cite/q quote/dN mention/tdr hint/td imply/cdw intimate/td signal/twN convey/tw communicate/tw relay/t recount/tdq \
    relate/td narrate/td disclose/cdq divulge/t confess/td confide/td volunteer/tdN venture/d offer/d \
    post/tdN blog/tdN email/tdaN text/daN message/dN read/dw put/d deadpan/d crow/d gush/d fume/d rant/d rail/d vent/d \
    speculate/td theorize/t surmise/td reckon/cd guess/cdfN hypothesize/t imagine/tf posit/td postulate/td opine/td \
    comment/tdN elaborate/d clarify/tdq specify/tdq detail/qN summarize/d reflect/td reason/tdN ponder/dq \
    object/tdN protest/tdN grumble/td gripe/td scoff/d sneer/d jeer/d taunt/d tease/d counsel/tdN \
    echo/td second/d concur/td decree/tdN rule/tN find/tw discover/tw determine/tw show/tw demonstrate/tw \
    stipulate/t decide/tf teach/tw advertise/t publicize/t gloat/td apologize/d thank/d greet/d \
    publish/dw wager/td bet/tdN quiz/q caption/d title/n headline/n entitle/n nickname/nN fire/d shoot/d \
    reaffirm/td restate/td reassure/ac \
    chime/d pray/tdf wish/tf bark/d blurt/d boom/d coo/d correct/d drone/d falter/d grin/d grunt/d howl/d \
    pant/d pipe/d purr/d rasp/d shriek/d shrug/d smile/d sniff/d snort/d splutter/d sputter/d squeak/d squeal/d \
    thunder/d tut/d wail/d wheeze/d whimper/d whine/d return/d pursue/d vociferate/d remonstrate/d \
    discuss/r outline/r reject/r defend/r oppose/r endorse/r welcome/r
    """

  /// Verbs that only say that something was said: the plainest.
  static let plain = "say tell add write tweet ask reply"

  /// Base, past, participle of the verbs that are not regular.
  static let irregular = """
    say said said tell told told write wrote written think thought thought feel felt felt know knew known swear swore \
    sworn begin began begun sing sang sung read read read put put put find found found show showed shown teach taught taught bet bet bet forecast forecast forecast \
    shoot shot shot
    """

  /// Verbs that double their last consonant.
  static let doubling = """
    admit quip refer brag beg dub blog slam rip snap concur sob grin shrug tut bet aver
    """

  /// Nouns that report with a that-clause.
  static let nouns = """
    claim claims assertion assertions allegation allegations statement suggestion suggestions argument belief view \
    contention accusation accusations charge charges announcement warning warnings admission insistence promise pledge \
    assurance assurances concern concerns hope skepticism scepticism doubt doubts confidence fear fears worry worries \
    suspicion conviction expectation point case certainty regret reminder declaration denial comment comments remark remarks complaint complaints prediction \
    predictions answer reply response conclusion opinion idea notion theory vow boast message rumor rumors rumour rumours reports report
    """
}
