/// Common given names whose bearers are nearly all men, or nearly all women, for telling whom "he" or "she" means.
///
/// A name that is not here says nothing.
enum GivenNames {
  /// Whether a name's bearer is called "he" or "she".
  enum Gender: Sendable {
    case male, female
  }

  /// The gender that a given name tells, if it tells one.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: The gender, or `nil` where the name says nothing.
  static func gender(of name: some StringProtocol) -> Gender? { table[String(name)] }

  /// All names with what they tell, parted by spaces.
  static var lists: [(Gender, String)] { [(.male, male), (.female, female)] }

  private static let table: [String: Gender] = {
    var table: [String: Gender] = [:]
    for name in male.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(name)] = .male }
    for name in female.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(name)] = .female }
    return table
  }()

  private static let male = """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alec alejandro alex alexander alexei alfred \
    ali allan allen anatoly anders andre andreas andrei andres andrew andrzej andy angus anton antonio antony archibald \
    arnold arthur artyom arturo august barack barry bartholomew basil ben benedict benjamin bernard bernie bert bill billy \
    bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan calvin carl carlos cecil cedric charles \
    charlie chester chris christian christoph christopher chuck clarence claude clement cliff clifford clive colin conrad \
    constantine cory craig curtis dale damian dan daniel danny darren dave david dean denis dennis derek desmond dick diego \
    dimitri dmitri dmitry dominic don donald doug douglas duncan dwight dylan ed eddie edgar edmund eduardo edward edwin \
    egor elias elijah elliot emil emilio emmanuel enrique eric erik ernest ethan eugene evan evgeny felipe felix ferdinand \
    fernando fidel floyd francesco francis francisco francois frank franklin franz fred frederick fyodor gabriel gareth \
    gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giles giovanni giuseppe glenn gordon graham greg \
    gregory guillermo gus gustav guy hamid hank hans harold harry harvey hassan hector heinrich helmut henri henry herbert \
    herman horace howard hubert hugh hugo humphrey hussein ian ibrahim igor ilya irving isaac ismail ivan ivor jack jacob \
    jacques jake james jamie jan jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joe \
    joel johan johann john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan jules julian julio \
    justin karl keith ken kenneth kevin khalid kirill klaus konstantin kurt kyle lance larry lars laurence lawrence lee leo \
    leon leonard leonid leopold leroy lester lewis lindsey-m lionel lloyd lorenzo louis lucas luigi luis luke mahmoud \
    malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marvin mathew matt matteo matthew maurice max \
    maxim maximilian mehmet michael michel miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed \
    morris moses muhammad murray mustafa nathan nathaniel ned neil nicholas nick nicolas nigel nikita nikolai noah noel \
    norman oleg oliver omar orlando oscar otto owen pablo patrick paul pavel pedro percy pete peter phil philip philippe \
    pierre pyotr rafael ralph ramon randy raul ray raymond reginald rene reuben rex ricardo richard rick robert roberto \
    robin-m rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rufus rupert russell ryan salvador sam \
    samuel santiago saul scott sean sebastian serge sergei sergey sergio seth seymour shane sidney silas simon stan \
    stanislav stanley stefan stephen sterling steve steven stewart stuart sven tariq ted terence terry theodore thomas tim \
    timothy toby todd tom tommy tony trevor umberto vadim valentin vasily vernon victor viktor vincent vitaly vlad vladimir \
    vyacheslav wallace walter warren wayne werner wilfred wilhelm will willem william willy winston wolfgang xavier \
    yevgeny yuri yusuf zachary
    """

  private static let female = """
    abigail ada adelaide adele agatha agnes alexandra alexandria alice alicia alison alma amanda amber amelia amy ana \
    anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie antonia april ariel arlene astrid \
    audrey aurora barbara beatrice becky belinda bella bernadette bertha bessie beth betsy betty beverly blanche bonnie \
    brenda bridget brigitte camilla candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia \
    celia charity charlotte chelsea cheryl chloe christina christine cindy claire clara clarissa claudia colleen connie \
    constance cora cordelia cornelia crystal cynthia daisy dana daphne deborah debbie debra deirdre delia denise diana \
    diane dolores dominique donna dora doreen doris dorothea dorothy edith edna eileen ekaterina elaine eleanor elena elinor \
    elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erin ernestine estelle esther ethel eugenia \
    eunice eva evelyn faith fanny fatima felicia felicity fiona flora florence frances francesca frieda gabriela gabrielle \
    gail genevieve georgia georgina geraldine gertrude gillian gina ginger gladys gloria grace greta gretchen guinevere \
    gwen gwendolyn hannah harriet hazel heather heidi helen helena helene henrietta hilary hilda hillary holly hope huma ida \
    ilse imogen ines inga ingrid irene irina iris isabel isabella ivana ivanka ivy jacqueline jane janet janice jasmine jean \
    jeanne jen jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana \
    julie juliet june karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kimberly kirsten kristen \
    kristin kristina larisa laura lauren leah leila lena leslie-f lila lillian lily linda lisa liz lois loretta lorraine \
    louisa louise lucia lucinda lucy lydia lynn mabel madeleine magdalena maggie marcia margaret margarita margot maria \
    marian marianne marie marilla marilyn marina marion marjorie marlene marsha martha mary mathilda matilda maud maureen \
    maxine megan melania melanie melinda melissa mercedes meredith michelle mildred millicent mina minnie miranda miriam \
    moira molly mona monica muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nellie nicole nina nora \
    norma octavia olga olive olivia olympia ophelia pamela patricia patty paula pauline pearl peggy penelope phyllis polly \
    priscilla prudence rachel ramona rebecca regina renee rhoda rita roberta rosa rosalie rosalind rose rosemary roxanne \
    ruby ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stacey stella \
    stephanie susan susana susanna susie suzanne svetlana sybil sylvia tamara tanya tara tatiana teresa tess thelma theresa \
    tiffany tina tracy ursula valentina valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy \
    wilhelmina wilma winifred yolanda yulia yvonne zelda zoe
    """
}
