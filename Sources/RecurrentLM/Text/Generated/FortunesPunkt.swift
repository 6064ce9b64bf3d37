// Written by `make generate` from Debian's `fortunes` and `fortunes-min`. Do not edit.
// swift-format-ignore-file

/// What Punkt learns from the fortunes: lists of types, parted by white space.
enum FortunesPunkt {
  /// Abbreviations, without their full stop.
  static let abbreviations = #"""
a.d a.k.a a.m adj anarchy approaches ave b.c b.g bait blvd bro bros browser c.r.t c.s c.w cf
christiansen co config.sh corp d.b d.c definitive dr e e.e e.g e.l.m e.t etc f f.s g ga gen gloves h
hm i.e i.m i.q ii.a inc infinitives irs j j.p j.r.r jr k l.a l_ lou lt ltd m m.d m.p.h m.t.a maj
manpage mcc min mr mrs mt n n.e n.y naughties o.a.s o.c o.e.d o.k obscurity ot p.m p.p.m p.s par pg
ph.d pl pl.n popcorn pp ppg psychol puke q.e.d qs r r-ill r.l.k r.s r.v rev rf s s.u.n.y sq sr st
t.s t.v tr tr.v tsp u.n u.s u.s.s u.w.c uniq v.p vs vt vv w w.g w.o wm z.o.i.d
"""#

  /// Pairs that a full stop doesn't part, one a line.
  static let collocations = #"""
##number## cousins
a e.
a heinlein
a horton
a mantis
a metz
a milne
a shoaff
b franklin
b luten
b shaw
b white
c bennett
c clarke
c fields
c johnson
c mulligan
c n.
c p
c s.
c schulz
c wang
d cohen
d e.
d eisenhower
d gries
d j.
d o
d rockefeller
d salinger
i presume
l beyerstein
l brothers
l creed
l mencken
l scherr
o hebb
p blaylock
p feynman
p g.
p houghton
p j.
p jones
p snow
q did
q mrs.
t cheatham
t h.
t k.
t s.
t williams
v barnette
"""#

  /// Types that often begin sentences.
  static let sentenceStarters = #"""
after beware but everybody finagle fortune he however humor i if it now please proof q she some
thank then there therefore they this we when xii you
"""#

  /// Seen in lower case, never capitalised inside a sentence.
  static let lowerInside = #"""
a-begging a-borrowing a-comin a-fishing a-gley a-gougin a-lyin a-rolling a-running a-sittin
a-sorrowing a-splittin a-squared a-z a.b.p.erotica a.k.a. a.out a_nick aafte aav abacus abandon
abandoned abandoning abandons abatement abbacy abbreviated abbreviations abdicate abdomen abductees
aberrations abhor abhorrent abhors abide abilities ability ablate abnormality abnormally aboard
abode abolish abolishes abomination aborigine abort aborts abound abounds aboutit above-average
abrade abreast abridged abrogates abrupt abruptly absent absent-mindedness absenteeism
absentmindedly absolutist absolve absolves absorb absorbed absorbs abstain abstainer abstains
abstinence abstracted absurdities absurdity absurdly abtruse abundance abundant abused abuser abuses
abuseth abusing abusive abysmal acacia accelerant accelerate accelerates accelerating acceleration
accelerator acceptable acceptably accepted accepts access accessed accessible accessibleness
accessions accessories accessory accident accidental accidentally accidents accompanied accompany
accompanying accomplice accomplish accomplished accomplishing accomplishment accomplishments accord
accordance accordingly accordion accordion-pleated accords accosted accountancy accountants
accounted accrual accrued acct.run accumulate accumulated accumulates accumulation accumulator
accuracy accurancy accurate accurately accuse accused accuses accustomed acervus aces acetylene acf
ache aches achieve achieved achievements achiever achievers achieving acid acids ack acknowledge
acknowledgement acknowledgements acknowledges acne acorns acquaintance acquaintances acquainted
acquiescence acquire acquired acquires acquiring acquisition acquisitive acquittal acquitted
acr^winitialisms acre acres acrobatic acrost acrylic acted actions activate activated activates
activation actively activities activity actor/jester/musician actors actress actual actuality acute
acutely acuter adages adapt adaptation adaptations adapts adb addenda adders addict addiction
addictive additional additive addled addon addressed addressee addresses addressing adds adduced
adenoidal adept adequacy adequate adequately adhered adherence adherents adhesive adhoc ading adj
adj. adjectives adjourn adjourned adjournment adjuration adjust adjustable adjusted adjusting
adjustment adjustments admin adminis- administer administered administers administrate admins
admirable admirably admiration admire admired admissible admission admits admitted admitting
adolescence adolescent adopt adopted adopting adoption adopts adorable adore adores adult adultery
adults adv advancement advances advancing advantage advantageious advantageous advantageousness
advantages advent adventurers adventurous adverb adverbial adversary adverse adversely adversity
advertise advertised advertisements advise advised adviser advisors advocates ae aear aearon aerial
aerials aerobatics aerobics aeroplane aesthetic aesthetically aewful afar affair affect affecting
affection affectionate affectionately affects afficts affiliate affiliated affirm affirmation
affirms affliction afflicts affluence afforded afield aflame aforementioned afraid aft afterall
afterlife aftermath afterward afterwards afterwords afterworld agencies aggh aggravate aggravates
aggravation aggravations aggregate aggregated aggression aggressions aggressive aggressively agh
aghast agile agility agitating agitation agitators aglar agnostic ago agonies agonizing agony agree
agreeable agreed agreeing agressive agricultural agriculture ah-ah-ah-ah aha1542.c ahfuiovka ahh
ahold aide aided aiiiiiiiiiii ailing ailment ails aimed aiming aimlessly aims airbags airliner
airlock airplane-seat airplanes airport airs aisles aix1.uottawa.ca aj ajp ajpo.sei.cmu.edu akin
alarming alarmingly alas albatross album alchemy alck alcoholics alder ale aleatory alerted alerting
ales alexsh alfalfa algea aliases alienate alienated alienation alight aligning alignment alike
alimentary alimony all-cherishing all-demanding all-encompassing all-important all-knowing
all-new-and-improved all-night all-softening allay alle alle- allegation alleged allegedly
allegiance allegiances allegory aller-m aller-mumsige allergic alleviate alleviated alleviation
alleygaroo allied alligator alligators alliteration allocate alloted allotted allowable allowed
allowing allows alludes ally almighty almond alongside alonio aloud alovell alphabet alphabetically
alphabets alsa alt.anonymous.messages alt.conspiracy alt.cyberpunk alt.destroy.microsoft alt.flame
alt.fusion alt.postmodern alt.religion.emacs altar alter alteration alterations altercation altered
alterest altering alternates alternating alternatives alters altitude altogether altum aluminium
aluminum alumnus amalgam amassed amazement amazin amazingly ambassador ambidextrous ambient
ambiguity ambition ambitions ambitious amble ambles amboy ambulatory amenable amend amended amending
amiable amiably amidst amigo amil amil/mail amino amiss ammo ammonia ammunition amnesia amongst
amorous amount amounted amounts amphi- amphibian-computation amphibians ample amplifier amplifiers
amply amputative amulet amuse amused amusements amuses amusing amyls an-gry analog-to-digital
analogous analogy analyse analyses analyst analysts analytically analyzed analyzing anarchists
anarchy anatomies anatomist ancestor ancestors ancestry anchorman anchors anchovies ancients and/or
anecdote anesthesia anew angelic anger angle angles angling angrily angular animalculous animate
animated animating animation animist annihilation anniversary annoints annotated annoucement
announce announced announcements announcer announces announcing announcment annoy annoyance annoying
annoys annulled annuls anomali anomalous anon.penet.fi anonymously anoraks.2.0.0.tgz anorexia
answerable answerback answereth ant antagonist antagonistic antagonists antagonizes ante antecedents
antelope antenna anthill anthitetical anthropologist anthropomorphic anti- anti-aircraft
anti-ballistic anti-climb anti-democratic anti-establishment anti-evolution anti-paranoia anti-relay
anti-science anti-semitic anti-social anti-solemn anti-soviet anti-time anticipate anticipated
anticipating anticipatory antics antidote antiken antimatter antisocial antonym ants anus anvil
anvils anxieties anxiety anxious anxiously anxius anyhow anymore-it anyways apart apartment
apartments apathetic apauling ape ape-descended apertures apex apiece aplenty apocalyptic apointing
apologising apologist apologize apologized apologizes apostrophe app appalled appalling apparatchiks
apparatus apparel apparent apparently-bacteria-like apparition appeal appealing appeals appear
appearance appearances appeared appearence appearing appears appease appelations appellations append
appendage appendages appending appertain appetite appetites applaud applauded applauds applause
appliance applicable application-layer applies applying appoint appointed appointment appointments
appositival appreciable appreciated appreciates appreciation appreciative apprehend apprehended
apprehending apprentice apprentices approached approaches approaching appropriate appropriated
appropriation approval approve approved approves approx approximate approximated approximately
approximation approximations apricots aproaching apropos apt apt-cacher apt-get aptly aquainted
aquavit aqueous ar arachnid aracnet.com arcane arch arch-criminal arch/alpha/kernel/irc.c
archaeopteryx archaic archaisms archbishop archetype arching archipelago architect architects
architectural archive ardent areas argc argc=1 argon argonauts argosy args arguably argue argued
argues arguing argument argumentary argv argv=0xbffffc40 arias aridity arise arisen arises arising
aristocracy arithmetic arives arm armada armor armpit armpits armrest arms aroma aromatic arose
arouse arrange arranged arrangement arranging array arrayed arrays arrest arrested arresting arrival
arrive arrived arrives arriving arrogance arrows arroz arse arsenal arsenic arses artful arthritis
arthropod artichoke articles articulate articulation artifacts artifice artificially artigli
artillery artistic artistry artium artworks ary as-needed ascend ascent ascertained ascetic asclock
ascorbic ascribe asdf aseptic ash ashore ashtray asked asketh asking asks asleep aspect aspects
aspera asphyxiation aspiration aspirations aspire aspired aspires aspirin ass assailants
assassinates assassination assassins assault assaulted assay-room assclock asse assemble assembled
assembler assemblers assemblies assent assert asserted asserting assertions assess assessing assets
asshole assign assignations assignments assigns assimilated assimilation assist assistance assistant
assistants assists associate associated assortment assumed assumes assuming assumptions assured
asterisked asterisks asteroid asthmatic astonish astonished astonishes astonishin astonishing
astounded astounding astra astral astray astrologer astrologers astrological astronomy
astrophysicist asuffield asuffield> asunder asuvax.asu.edu asvgy8p asylums asymptotes asymptotically
at8.abo.fi ate ath atheism atheist atheists athena.mit.edu athener athlete athletes athletic atman
atmosphere atof atom atom-blaster atomically atoms atrium atrocious atrocities atrophy attache
attaches attachment attacked attacking attacks attain attainable attained attaining attainment
attempt attempted attempting attendance attendant attendants attended attending attends attento
attest attic attire attired attitude attitudes attr attract attracted attraction attractions
attractive attracts attribute attributes attributing attrition atttempt auda.18james.com>
audaciously audacity audience audiences audio audit audited auditory auf augur aunts aura-charred
aureomycin auric auriferous ausgraben austere austerity authentic authenticity authoritarian
authoritatively authorities authorized authors authorship auto auto-suggestion autocoder
autocorrelation autocratic autodecrement autograph automated automatically automobiles autonomous
autonomy autopilot autopsies autos autumnal avail availability availing average.org> averaging
averse averted avian avidly avocado-tone avocation avoided avoiding avoids avoirdupois avowed awai
awake awaken awakened awakening awakenings awarded aware awash awe awful awfully awhile awk awkward
awoken awound awry awwwesome axe axes axin axioms axis axles babbling babes baby-sitter baby-sitting
babydr bac baccat bacceroome bachelors back-somersault back-up backdoors backed backfired backflips
backfstat backhoe backlit backoffice backorifice backpacks backplane backplanes backs backscratcher
backside backstage backtracked backtracking backup backward backwash backwaters backyard bacteria
bacteriological bacterium bad.dude.com baddie bade badge badges badly baffled baffling bagbiting
bagel baggage baggy bagpipe bagpiper bagpipes bags bai bailiff bails bait. bake bake-off baking
balanced balances balancing balcony bald-faced bales balk balks ballast ballasted ballasts ballet
ballistic balloon balloons ballot ballplayer balm balmy bamboozle bamboozled bamboozles ban
banalities banality bananas bananosecond bandaged bands banged banging banish banished bankers
bankrupt banquette banshee baptizing barada barbarian barbarism barbecue barbecues barbed barbell
barbequeued barbies barcode bare bare-footed bared barefoot barely barely-sentient bargain bargained
bargaining bargains barged barging baring bark barked barking barley barn barneyfu baroque baroquen
barred barreled barrels barrettes barrier barriers barring barrister barristers bars bartender
baseballs baselessness baseman baser bases basewoman bashing basically basin basis bask basketball
baskets basses bassist bassists bastard bastards baste batches bath bathe bathed bather bathing
bathrobe bathrooms baths bathtub bathtubs bats batten batter batteries battering battery batterâs
batting battled battles battleship batty baud baudy bawds bay-trees baybee bayed baygulls baying
bayonne bayway baz bazingas bcwhite bdsi.com beachcombers beaches beacon beacuse bead beading beads
beak beam beaming beamish beams bean- bearer bearings bearish bearproof beasts beat beat-up beaten
beater beatific beatiful beating beautifully beaux-arts beavers beckoning beckons becomes becoming
bedecked bediger bedisde bedlam bedlamite bedroom beds bedside beduerfen beechen beef-flat beep
beeper beepers beeps beer-cooled beer-lovers beetle beetle,block,dung,thick beetles beets beforehand
befriend begain began beggar begged begging beginner beginners beginnings begins begonio begot begs
begun behalf behave behaved behaves behaving behavioral behaviours behinder behing behold beholder
beim bein beings bekannt belabor belaboring belch belched belching beleaguered beliefs believable
believe believed believer believes belle bellhop bellies bellowed bellowing bellows bells belly
belly-ache belly-flop belmar belong belonging belongings belongs below belts bemaccen bench
bench-press bender bending bends benefactor beneficial benefit benefits benevolence benign bent
benutzt bequeathin bereft bergen berries berry-o berserk berth bertillion beseiged beside
best-regulated best-seller best-sellers bestirnte bestow bestowed bestseller betas bethumped
betrayal betrayed bets better-looking better-quality betterment betters betting betweeen betweens
beverages bewildered bewitched bfextu bi bian biar.uucp bias biased biases bible-kjv-text bickering
bicuspids bid biding biffin bifocals big-game big-headed bigass bigge biggie
biggreenglowinthedarkhouseuponthehillandalittleoldladyridingonahoovervacuum bigotry bigshot bilked
bill.gates billboard billboards billed billfold billg billgatus billiard billigrahams billing
billionaire billows bin binaries binary-only binder binding bindings binds binge binky.uucp
binoculars bio biochemical biochemists biologic biologically biologist biologists bipartisan biped
bipropellant bird-hand/bush birdies births biscuit bisexual bit-flipping bitch bites biting bitten
bitterest bitterly bitterness bitwise bjnk black-and-white black-on-white black-rimmed blackballed
blackberries blackboard blacked blackened blackens blackfriars.oxford.ac.uk> blackguard blackmail
blackness blackout blade blades blae blamed blames blaming bland blandishments blank> blanket
blankets blankly blanks blarney blaspheme blasphemous blasphemously blast blasted blaster blasting
blatantly blatted blazed blazer blazes blazing bleak bleakness bleary-eyed bleating blech bled bleed
bleep bleh blemish blender blessed blessing blessings blight blinded blinders blindfold blindfolded
blinding blindman blindness blinds blink blinked blinkenlights blinkers blinking blinks blistering
blithely bloat bloated bloatware blocked blockhead blocking bloke blond blondes blood-curdling
bloodstream bloodthirsty bloody-mindedness blooms blooper blossom blossomed blossoming blot blotted
blotting blound blow blowdart blowenfusen blower blowing blown blows bludgeons blue-elephant
blue-green blue-ribbon blue-tiled blueness bluer bluff bluffing blunder blunders blunted bluntly
blurp blurred blushes bluster bma bma_home bnone boarded boardroom boards boast boasting boasts boat
boats bobbing bodies bodily bodybuilding bodyguard bodyguards boggle bogon bogons bogosity bogus
boil boiling boldly boldness bolster bolt bolted bolts bombarded bombardment bon bona bonanza bonded
bone-chilling boned bonehead boneless bonfires bonio bonked bonkers bonus bony booby booing
bookaholic booklet bookmark bookstores boolean booleans boomer boomerang boomeranged boomerangs
booming boon boost booster boot bootable booted booths bootlaces bootlegged bootless boots bootstrap
bootstraps bootup booty booze bops border bordering borders bore boredom bores borgs born borne
borogovi borogroves borrow borrowed borrowers borrowing borrows bosses boston-area bot botch bother
bothered bothering bots bottle-fed bottleneck bottles bottling bottoms boudoir bough bought boulder
boulders bounce bounces bouncing bound boundaries boundary bounded bounder bounding bounteous
bountiful bouquet bourbon bourgeois bout boutique-owner-turned-diet-expert bovi bovine bow
bow-legged bow-tie bowed bowels bowery bowlegged bowlin bowls bows box-maker boxcar boxen boxes
boxing boxy boycotts boyfriend bra braced bracelets braces bragging brain-attic brain-damages
brained brainer brains brak brake brakes branches branching brand-new brash brass brass-breasted
brat bravely braver bravest bray brayed brays brb breached breadth breakdowns breaks breakthrough
breast breasts breathed breathings breaths bred breed breeder breeding breeds breeze breezed breezy
brewers brewery brewing bribery bribes bricklayer bricklayers bride bridges bridled brief briefcases
briefed briefly bright-colored bright-looking bright.net brighten brightens brighter brightest
brightly brightness brilgue brilig brilliance brillig brim brimstone bringeth brink bristles
bristling britches brittle broached broad-minded broadcaster broadcasts broaden broadened broader
brochures broil broken-hearted broker brokerage brokers brontosaurus bronze bronzed brooded
broomstick brother-in-law brouhaha brown- brown-bag brownies brows browse browser browsers bruised
bruises bruising brunch brunette brush brushes brushing brusque brussels brutal brutality brutally
brute brutish bryophytic bt bubble bubbles bubblin bubbling buck bucked bucket.ualr.edu buckets
bucks bud buddhas budding buf,sys_errlist buff buffing bug-reports bugfixes bugged buggiest buggy
buginfested bugtested bugtracking build-depend buildd builded builders buildings builds buildup
built-in buio buip^& bulb-assassin bulbs bulk bulk-erasure bulldozed bulldozer bulldozer-rental
bulldozes bullets bullhead bullied bullies bullig bullrushes bulls-eye bum bummer bump bumped bumper
bumperless bumps bumpy bums bundle bung bungalow bungle bungles bungling bunk buns buouce burbled
bureaucracies bureaucrat bureaucratic bureaucrats burette burgeoning burgers burglar burgled burly
burned burner burneth burnout burping burrowed bursting bursts burying burzum bus-load buses bushel
bushes bushy busiest business-related business-shirt businesses businessman businessmen
businesspeople busses bussing busted buster bustle busy busy-waiting busybox butchers butt
butt-flavored butter-melting buttered butterflies butterfly buttocks button button-down button-hole
buttons butts buxom buyer buying buys buzzard buzzed buzzer bwah bwahahaha bwuck-bwuck-bwuck-bwuck
by-and-by bye bypassed bypassing byplay byproduct bystanders byt byter bytes byways c-word c.117
c.55 c.o.l.a c.o.l.advocacy c.o.l.development.apps c.o.l.development.system c.o.l.misc c.o.minix
c213-89-87-111.cm-upc.chello.se c90 caaddr caadr cabals cabbies cabinet-level cables cache cached
cachet caching cachinnation cackle cackles cacophony cadadr cadape.uucp cadavers cafe cafeteria
caffeine caip.rutgers.edu caip.rutgers.edu> cairful cairn cajoled calamities calamity calc calculate
calculated calculates calculation calculations calculators caldwell caliber caliente caller callow
calls calmly calmness calor caloric calorie calves calypso camaraderie camel camels cameraman
cameras camouflage camp campaigns camped campers campfire campfires camping camps campsite campus
canal canard canary canceled cancellation cancelling candidate candidates candidly candle
candlelight candlelyte candles canine canisters canna canned cannon canny canoeing canonical canst
cant cantina canvas capabilities capability capable capacious capacities capacitors capacity
capillarized capita capital capitalist capitalize capitalized capitalizing capons capped capper
cappuccino caprices capricious captains caption captivation captive capture captured caraway
carbohydrates carbolized carbon carbonaceous carbonated carbons carbonyl carburetor carcass
carcasses carcdr-able carci cardiac cardio cared career-hopping careers careful carefulness careless
carelessly cares caress caresses caretaker caring carloads carmack.brain carnage carnality carnival
carnivorous carousel carp-to-carp carpet carriages carried carrier carriers carries carrot carry
carrying carryings-on cart cartel cartesian carton cartons cartoon-show cartoons cartridge carts
cartwheels carve carved carves carving cas cascading cases cashier cashiers cask cassette castaways
casting castles castor casts casual casually casualties cat-like catalogs catalyzes catapulting
catastrophe catastrophic catches catchier catching categorical categories categorized category
catered caterpillar catfight catharsis cathedral cathedrals catheter catheterization catsup cattle
cauliflower causality caused causes causeth causing caustic caution cautiously cavalry cave cave-ins
caveat caves caviar cavil cavity caw cb cb->obj cb->ui_func cbbrown cbosgd ccip.perkin-elmer.com
cddr cdrom ce cease ceased ceases ceasing ceilings celebrate celebrated celebrates celebration
celery celestial celibate cellar cello cellophane cellular celluloid cement-walled cemetery censor
censorship cent centered centers centimeters centipedes centrally centre cents centuries ceramic
cerb cereal cereals ceremonies ceremoniously certain certainties certainty certification certitude
cesarb cetera cf. cfw.com> cgi ch008cth chaered chaff chained chaining chains chair chairmen chairs
chalk challenge challenged challengehood challenges challenging chamber chameleon champ champagne
chanced chances chandelier change changed channels chant chanting chap chaps chapters char character
character-building characteristic characteristics characterize characterized characterizes
characters charbroiled charged charges charging chariot charismatic charitable charity charlatan
charm charming charred chars chart chartered chased chases chasm chastity chat chatters chatting
chattr cheap cheaper cheapest cheat cheated cheaters cheating checkbook checkchunk checked checking
checkpoint checks cheek cheer cheerfully cheerfulness cheerily cheerleading cheerly cheery
cheesecake cheesy chef chekar chemical-conversion chemicals chemist chemists chemotherapy cherish
cherished cherries chessboard chest chestnuts chests chew chezlogs chicanery chick chided chiefly
child-like childish childless childlike childproof childproofed chili chilling chilly chime chimed
chimeras chimerical chimney chimneys chimp chimpanzee chin chin-ups chipped chiropractor chisel
chlorine chocolates choices choicest choke choked choose choosers chooses choosing choosy chopping
chops chopsticks choral chores chortled chorused chose chosen choses chow chown chr christs chrome
chromodynamics chromosome chronic chronicle chronological chroot chroots chs chubby chuckled
chuckles chucky-pooh chum chump chunk chunks chunky church-door church-dungeon churchgoer chute
cider cigar cigarette cigarettes cigars cinch cinched-up cinema circa circling circuit circuitously
circularly circulated circulating circulation circumference circumlocutions circumstance
circumstances circumstantial circumvent cirlce cis.ufl.edu cisterns citation cite cited cites citing
citizens civilian civilians civilisation civilizations civilize civilized cking clad claimed clamant
claming clams clapping clarify clarity clash clasp class class-based classes classical classified
classifying classmate classroom classrooms clatter clawed clawing claws claymore clean-pans cleaned
cleanersayingillgetyoumyprettyandyourlittledogtototoo cleanest cleanly cleans cleared clearer
clearest clearly clearness clears cleave clenched clenches clergy clerical clerk clerks clever
cleverer cleverest cleverness cliche cliches clicked clickity clicks client client-side clientele
clients climate climates climax climb climbed climbers climbing clinet.fi cling clinging clinking
clip clipboard clips cliques cloak clock-work clocks clockwise clog clogged cloister cloisters
clones close-mouthed closer closes closest closin closure cloth clothed clothing clouded clouds
cloudy clovers clowning cloy club-ended clubs cluckings clucks clueless clues clumsiness clumsy
clung cluster clusters cluttered cmd.c cmptr cn cnt co-authored co-discoverer co-existence
co-founder co-opt co-ordinates co-pilot co-workers coaches coal coalminer coalminers coals coarse
coarsely coast coat coated coating coats coax coaxed cobra cocca-colha cock-crow cockamamie cockatoo
cocker cockpit cockroaches cocktail cocktail-waitress cocktails coconuts cod coddle coded coder
coders codes coding coefficient coelacanth coercing coerciveness coffees coffin coffin-nail
cognitive cognizant coherent coiled coils coincidental coining coins colada colder colds
collaborating collapse collapses collar collars collateral colleague colleagues collect collected
collectible collecting collective collectively collects colleges collide collie collision cologne
colonels colonial colonize colony coloossal color-problem colored colorful colorfully colorless
colors colour-blind coloured colourful colours colts columnar columnist columnists columns combative
combed combination combine combined combines combs comely comet cometh comfortable comfortably
comforted comforter comforts comfy comic comitted comma command commandant commanded commanding
commands commas comme commence commenced commend commented commenting comments commerce commercial
commercialization commercials commiseration commited commitments commits committing committment
commodities commodity common-looking common-sense commoner commonly commonplace communal commune
communes communicate communicated communicative communicator communipaw communism communists
communities commute commutes comp comp.arch comp.lang.misc comp.os.linux.announce comp.os.linux.misc
comp.os.linux.setup comp.software.testing comp.sources.d comp.std.mumps comp.sys.amiga comp.unix.aix
compa-ny compact compactor companies comparable compared comparing compartments compass compasses
compassionate compatibility compelled compelling compendium compensate compete competence competent
competently competes competing competitively competitiveness competitor competitors compilation
compile compile-and-go compile-time compile> compiled compiles complained complaining complains
complaint complaints complementary completed completes completing completions complexion
complexities compliance compliant complicated compliment complimentary complimented comply component
components compos compose composed composer composes composite composition composure compound
compounded compounds comprehend comprehension comprehensive compress compressed compression
compressor comprise comprised compromise compromises compulsion compulsive compunctious
computability computable computation computational computations computed computer-generated
computer-literate computer-oriented computer-printed computerised computerites computerized comrade
comrades con con-men concatenate conceal concealed concede conceit conceivable conceive conceived
conceiving concentrate concentrated concentrates concentrating concentration concentrations
conception conceptions conceptually concerning concerns concerts concession conciliating
conciliatory concise conclude concluded concludes concluding conclusions conclusively concoction
concrete concretion concur concurrance cond condemn condemned condensation condensed condenser
condiments condition conditioned conditioner conditioners conditioning conditions condo condoms
condone condoned conduct conducted conductor conducts cone confection confer conference conferences
confessedly confessing confession confidante confided confident config config.sh configuration
confine confined confinement confines confining confirm confirmatory confirming confiscate
conflagration conflict conflicting conflicts conform conforming confounding confront confronted
confronting confronts confuse confuses congealed congenitally congeries congratulate congregate
congregation congressman congressmen congruence conio conjecture conjunction conks connect connected
connecting connection connection-boxed connections connective connector connectors connexion conning
conniving connotations connotes conquered conqueror conquerors conquers conquest conquistadores
cons.c conscientious conscious consciously consecrated consecutive consecutively consensus consent
consented consenting consents consequence consequent consequently conservation conservatism
conservative conserve conserved considdering considerable considerations considered considering
considers consist consistent consistently consisting consists consitute consolations consoleth
consoling consonants conspire conspired conspiring constables constabulary constand constantly
constants constellation constipated constituency constitute constituted constitutes constrast
construct constructed constructing constructions constructively constructs construe construed
consult consultants consulted consume consumes consummate consumption contact contacts contagious
contain contained container containers containing contains contaminate contemplate contemplated
contemplates contemplating contemplation contemporaries contemptible contemptuous contemptuously
contend contendere contends content contented contentedly contentment contents contestant
contestants contesting context contexts contiguous contingency continu- continual continued
continues continuing continuous continuously continuum continuums contour contracted contraction
contractions contractors contradict contradicting contradiction contradictions contradictory
contradicts contrast contrasted contrib contributes contributing contributions contributors
contrivance contrivances contrived control-amiga-amiga control-z controlled controllers controlling
controls controversial controversialism controversy convenience conveniences convenient conveniently
conventional conventions convergence convergent conversation conversationalist conversationalists
conversations converse conversely conversions converted converter convey convict convicted
convictions convince convinced convincing convoluted convulsed convulsions convulsive cook cookbook
cookbooks cooked cookery cookie-cutout-perfect cookies cooks cooled cooler coolly coolness cools
coon cooperate cooperating cooperation cooperative coordinating coordination copacetic cope copied
copilot coping copper copping cops copy-books copying copyrighted copywriters cord cordial cords
corduroys coredumps cork corkenpoppen cormorant corner cornstarch corny corporations corpses
corpuscle corpuscular corrected corrections correlate correlated correlation correspond
correspondence correspondent corresponding corrupt corrupted corrupting corruption corrupts
coruscate cos cosequently cosine cosmetic cosmetically cosmologist cosmology cost-estimator costly
costs costume cosy.sbg.ac.at> cottage cotton couch coughed coughing coulda couldn couldnt coulnd
counsel counseling counselling counselors counsels countdown counted countenancing counter-clockwise
counter-motions counterbalance counterbalanced counterexample counterfeit counterintuitive
counternance counterpoint counterpose counters counties counting countries country-bred
country-western countryman countryside counts coupestibles coupled couples couplings coupons
courageous courante courses courteous courtesy courting courts couture covenant covenants coverage
covered covering coverings covers coveted covetousness cow-dung cowardice cowardly cowards cowered
cowering cowlick coworkers coz cozy crab crabbed crable cracked cracker crackling cracks
craft.camp.clarkson.edu craftily crafting craftsman craftsmanship cramp cramped cramping cramps
cranberries cranberry crank cranking crankshaft crappy craps crapshoot crashed crashing crass crate
crates craunch crave craved craving crawled crawls crayon craze crazier crazyphilman cream-colored
creamed creamry creamy creat created creates creation-science creationists creatively creator
creators creature credence credentials credibility credit-card credited credits credulous creep
creeping creepy cremated creme-filled crept crest cretin cretinisms cretins crew crewman crickets
cried crime crimes criminal criminals criminology cringe cripples cris.com> criss-cross criteria
criterion criticality critically criticise criticism criticize criticized critter critters croak
croaked crock crocodile crocs crocuses croissants cron crone crontab crooked crooks crop crops
cross-post cross-references crossed crosses crosseth crosshairs crossing crossing-tender crossly
crossoffs crossover crosswalk crossword crotch crouched crowd crowded crowding crowds crownless
crows crucial crucified crud crude crudeness cruel cruellest cruelly cruftier cruftsmanship crufty
cruise cruiser cruises cruising crumble crumbles crumbs crummy crumpled crunched crunches crunchy
crusade crushed crust crustaceans crusty crutch crux cryin crypt cryptic cryptically crypto
cryptographer crystal crystalline crystallography crystals cs.byu.edu cs.helsinki.fi cs.helsinki.fi>
csbruce csd4.milw.wisc.edu cshore cshs ctrl-z cubicles cuckoo cucumber cucumbers cuddles cudgels cue
cues cuffs culinary culmination culpable cult cultivating cultivation cults cultural culturally
cultured cultures cumbersome cummings cung-fu cunning cup cupboard cupric cuprinol cups cur curable
curb curbed cure cured cures curia curing curiosity curious curl curled- curling curls currently
currents curriculum curry curs cursed cursing cursor curtailed curtains curtation curtational
curvature curved curves curvy cushions cuss custodian custody custom customary customers customizing
cut-off cutaneous cutbacks cutover cuts cutter cutters cuttin cutting-edge cuz cvar->value cvs cwyc
cyanide cyber cyberspace cycle-grabbing cycle-path cycles cyclical cycling cyclones cyclotrons
cygnus.com> cylasparaginylhistidylleucylvalylalanyllysylleucyllysylglutamyltyrosylasparagi- cylinder
cylprolylisoleucylglycylleucylleucylmethionyltyrosylalanylasparaginylleucylva-
cylvalylalanylaspartylvalylprolylvalylglutaminylglutamylserylalanylprolylphe-
cylvalylthreonylprolylalanylglutaminylcysteinylphenylalanylglutamylmethionyl- cymbals cynical czech
d-i dab dabblers dackel daemon dagli daimi.aau.dk> dais daisies dal damned damp damsel damsels
danced dancer dancers dances dandruff dandy dangerously dangers dangling dank danpat dans darbid
dared dares daring dark-haired darkangel darken darkened darker darkest darkish darkling darkly
darkroom darlings dart darts darwinism dash dashboard dashed dashes dashing dastardly data-base
database-management databases dataset dataspec date dated dates daughters daunted dawgs dawned
day-to-day daytime dazzled dblack dbmrefcnt dduupplleexx de-emphasize de-facto de-fix de-humidifier
dead-end deadbeast.net> deadening deader deadest deadline deadlines deadwood deaf deaf-mute deafen
deafening deafens deal-makers dealer deall dealt dearer dearly dearth deathbed deaths deb debatable
debated debates debian- debian-boot debian-bugs-dist debian-curiosa debian-devel
debian-devel-changes debian-fight debian-mentors debian-policy debian-user debian.org>
debian/non-free debianites debmake debris debt debting debtor debtors debug debugged debugger
debuggers decade decadence decades decamp decaying deceased deceitful deceive deceived deceiving
decency decent deception deceptively decibels decidable decide decided decides deciding decimal
decimated decipher deciphering decipi decipiatur decision decisive decked decks declaimed
declarations declare declared declaring declined declining decoder decompose decorate decorated
decorative decorous decoys decreases decreasing decree decreed decrees decrypt dedicate dedicated
dedication deduce deduced deduct deducted deductible deduction deductions deed deeds deem deemed
deems deep-seated deepening deeper deepest deeps deer defacto defamed default defaulting defeated
defeats defect defected defective defence defend defendant defended defenders defending defends
defenses defensive defensively defer deferred defiance defiant defiantly deficiencies deficiency
deficient deficit deficits defied defies definable define defined defines defining definite
deflected deflection> defraud deftly defunct defuse defy degaussing degenerate degenerates
degenerative degradation degrade degraded degrading degree degrees dehumanization dehumanized
dehumanizes deify deja del delay delayed delectable delegate delegated deleted deletes deleting
deliberate deliberately delicacy delicate delicately delicious delighted delightful delirious
deliver delivered delivering delivermail delivers dell delphi.com> deluded delusion delusions delve
delved dem demanded demanding demands demarcated demean demented dementiae demigodic demise demo
democracies demolished demons demonstrandum demonstrate demonstrated demonstrates demonstrating
demonstration demonstrative demur denied denim denizens denomination denominations denote denounce
denounced dense dented dentist dentures denunciation deny denying depart departed departing
departmental departure depend dependable depended dependence dependency dependent depending depicted
deploy deployed depompisifier deposition deposits depot deppart depraved depravity deprecating
depreciate depressed depressing depression depression-era deprivation deprive deprived deprives
depth depthless depths deputies deputy dequeue deranged deregulated derelicts derision derivation
derivations derivative derive derived dermis derogatory desalinated desalle descendants descended
descent descisive described describing descriptions deserter deserting deserts deserve deserved
deserves deserving designated designates designer designers desirability desirable desire desired
desires desiring desirous desks desolating desolation despairing despairs desperation despise
despised despises despotic desserts dessicated destinations destinies destiny destitute destitution
destroyer destroying destroys destructive destructure detachable detached detachment detail detailed
details detect detected detecting detective detector deteriorate deteriorates determination
determine determines determinism determinist deterministic determinists detest dethrones detriment
deuce devalue devastated devastating develop developer developers developing developments develops
deviation devilish devils devise devised devoid devote devoted devoting devotion devour devoured
devours devout devoutly dew-pearled dewy dextrose df4mesa dhd diabolical diagnose diagonal diagram
dialect dialectic dialectics dialects dialed dialing dialog dialogue dials diameter dianeh diaper
diapers diaphragm diarrhea diblini dice dictate dictated dictates dictating dictator dictionaries
dictums diddie-wa-diddie diddle didnt die_if_kernel diem dietary diets diety diff differ difference
differences different-color differential differentiated differentiates differentiating differently
differing differs difficulties difficulty diffuse digested digestive digests diggers diggin digging
digits dignify digress digs dilapidated diligence diligent diligently dillo dilute dim dime
dimensional dimensionality dimensions dimestores diminish diminished diminishes diminishing
diminution diminutive dimly dimly-realized dimmed dimples dimwit din dine diners dinks dinners
dinosaur dinosaurs diploma diplomat diplomatic dips dire directed-pressure directeth direction
directionally directions directly directory directx direst dirt dirtball dirtiest dis disabilities
disability disadvantage disadvantaged disadvantages disagree disagreeable disagreement disagreements
disallowing disambiguate disappear disappeared disappearing disappears disappoint disappointed
disappointing disappointment disappointments disapprove disarrayed disassemblable disassembled
disassociate disasters disastrous disbelief disc discard discarded discards discernible discerning
discharge disciples discipline disciplines disclaimer disclaimers disclosed disco disconnect
disconnected discontent discontented discontinue discontinued discontinuous discord discount
discounting discounts discourage discouraged discouragement discouraging discourse discoverer
discoverers discovering discovers discrediting discreet discreetly discrepancy discretion
discriminate discriminates discriminating discrimination discus discus- discussed discussing
discussions disdain diseased diseases disembowel disenchanted disengaged disfavour disfigured
disfunctional disgraced disgruntled disguise disguised disgust disgusted disgusting disgusts dishes
dishonest dishonesty dishonor dishonour disillusioned disinclination disintegrated disintegrates
disintegrating disintegration disjoins diskdrives diskette disks dislike disliking disloyal dismal
dismay dismaying dismembering dismemberment dismiss dismissed disobey disolves disorder disoriented
disparaging dispassionate dispatch dispatching dispel dispels dispense dispenser dispensing disperse
displace displacements displacer displaying displeasing disposable dispose disposed disposing
disposition dispositions disproof disproportionately disprove disproved disputant dispute disputin
disqualified disregard disregarding disruptions disruptive dissatisfied dissension dissent
dissertation dissolve dissolved dissolves dist distance distant distend distended distillate
distinct distinctly distinguish distinguished distinguishes distort distorted distortion distract
distracted distracting distractingly distraction distractions distraught distress distressing
distributing distribution= distributions distributon distro distros distrub distrust dists disturb
disturbance disturbances disturbed disturbing disuse dites dithturbing ditto diturbed diurnal diva
dive dived diver diverged divers diverse diversified diversify diversion diversity dives divided
dividends divides divination diving divinity divisible divisions divisive divorce divorced dixerunt
dl-version.c dlphilp dm dmccart dmeggins dnserver do-it-yourself do-it-yourselfer do-it-yourselfers
do-nothing doarg.c doc.ic.ac.uk> docile docks docs docteur doctoral doctorate doctored doctrinal
documentary documented documenting doderez dodges doer doers doesnt doesnã¢âât doest dog-eared
dog-eat-dog dogfood doggeral doggerel doggy doghouse dogmatic dogmatized dogs dogsled doh doin
doings doio.c dol dollar dolls doloop dolphins doltish dolts domain domains dome domestic dominant
dominate dominated dominates dominoes donate donation donkeys dont donuts donât donã¢âât doodling
doofus doogie doogie> doomed dooper door-knob door-nail doorkeeper doorknob doorknobs doors doorstep
doorstops doorway dope-smoking doped dorm dormitory dormouse dosage doses dossier dost dot-matrix
dote doth doting dotty double-bill double-breasted double-clicking double-edged double-fishwich
double-height doubles doubleth doubling doubly doubt doubted doubting doubts dough doughnuts
dowloaded down-stairs downfall downgrade download downloaded downloading downplay downright
downstream downtrodden downturns downward dozed dozens dpkg dracus drafted dragging drain drained
draining drains drama dramatic dramatically drank drapes drastic drastically drawback drawbacks
drawer draweth drawing drawings drawn draws dread dreaded dreadful dreadfully dreads dreamed
dreaming dreamt dreary drei dressed dresses dribble dried dries drift drifted drifter drifting
driftwood drill drills drincce drinker drinking drinks drip dripped dripping drive-in drive-through
drivel driven drivers drivers/video/fbcon.c drives driveway driveways drone drool drooling
drop-kicking droplets dropped drops drove drown drowned drowning drowsiness drudge drug-using
drugstore druk drum-beat drumstick drumsticks drunk-driving drunken drunker drunkie druther druthers
ds dselect du dual dualism dualistic duality dubious duck-billed ducked duckling duct ducts dudes
dudx dues dues-paying dug dugout duh duller dullness dulls duly dumb-jock dumber dumbest dummkopfen
dumpster duncical dunham dunkt dunnest dunno duo dupe duperies duplicable duplicate duplicates
dupload durability duration durbatal^uk durned dusenjet duster dusting dusty duties dutiful dvt
dwarfs dwarves dwelleth dwelling dwells dwelt dx dyadic dyads dynamic dynamite dynamo dyslexic
dyslexics e-mail e.e. e.g. eachother eagerly ear ear- eared earflaps earlier earned earnestly
earning earnings earns earrings earther earthquakes earthy ease easier easiest easily easy-to-use
eat-out eatin eatyou ebb eccentric ecclesiasts echoing eclipsed eco-freak ecological ecology
econoclast econometric economical economists economize economized ecosphere ecstasies ecstasy
ecstatic eddie.mit.edu eddies edfr edges edible edifice edifices edit edited editing edlin educate
educated educating educationists educative eeeeeeek eek eel eels eerie ef effaced effective
effectively effervescent efficacy efficiency efficient effigy effort efforts egghead egoless egos
egotists egregious ehm eigenstates eigenvalue eighteen eighteenth-century eighty-mill ein einem
einige eirie ejasxleme ejected ejecting elaborated elapsed elastic elbow elbowing elbows
elderberries elderly elders elect election elective electrician electrochemistry
electrocommunications electromagnetic electromagnetics electron electrons electroweak eleet elegance
elegant elegy element element_data element_type elenath elephants elevated elevation elevator eleven
eleven-year-olds eleventy-one eligible eliminate eliminated eliminating elimination elitist ellipses
elliptical elmo elongate eloquence eloquent elses elsewhere elucidation elude eluding elusive
elven-fair elven-flowers elven-wise elvish email email-address emailed emails emancipated embalm
embarrassing embarrassingly embedded embedding embellishment embezzle emblazoned emblem embodied
embodies embodiment embody emboldened embraced embraces embroidered embroiders embroidery
emendations emerge emerged emergence emergencies emerges emerging eminent emit emits emnity emotion
emotionally emotions empathetical empathy emphasize emphatically empires empirical empirically
employ employed employee employer employers employing employment employments employs empowered
empties emptor emulation emulators en enabled enables enbuw encapsulated encased enchanter enchants
enclose encoded encoding encounter encountered encourage encouraged encouragement encourages
encroachment encrypt encrypted encryption end-to-end endagered endangered endangers endear
endearment endeavor endeavoring endeavors endeavour ended endif ending endings endlessly endorsed
endorsement endothermic endowed endure endured endures enduring endzone enemies energetic energies
energized enfangled enforce enforced enforcement engaged engagement engaging engendered engenders
englewood english-centric engram enhance enhanced enhancements enhances enhancing enigma enjoyed
enjoying enjoyment enjoyments enjoys enlarged enlighten enmity ennobled ennorath enoguh enormous
enormously enquired enraged enrich enriches ens ensconsed ensemble enshrined enslav ensue ensure
ensures ensuring entail entails entangled entered entering enters entertain entertainments
enthralled enthralls enthusiastic enthusiasts entice entire entities entitled entity entourages
entrails entrance entrances entrancing entrants entree entrenched entrepreneurs entries entrust
entrusted entry entryway entwined enumerate enumerating enumeration enunciate envelopes envious
envision enzyme eos.uucp epic epidemic epigraph epileptic epileptics epiphanous episode epithet
epoch epochs equality equalizing equalled equally equals equation equations equatorial equinox
equipped equity equivalence equpped era eradicate eran eras erased eraser erasers erasing erat erc
ere erect erected ergo ergodic ergonomically erikyyy erit erode eroded erogeny errands errant
erratic errno erroneous erroneously error-correcting error-free error_code erstwhile es escalators
escallation escape-x-alt-control-left escaped escapes escher.north.de> eschewed escorted escyape esd
ese esophagus esoteric especially especialyy espionage espouse espousing essayist essence essential
essentially essentials est establish established establishing establishment estate esteem esteemed
esteeming esteems estimate estimated estimating etc eternal eternally eternity etherpower ethically
ethnic ethos etus etymological etymology eucalyptus eulogy eunuch eunuchs euphemisms euphorically ev
evacuated evacuating evade eval.c evaluate evaluated evaluator evangelize evaporated evasive
evenings evenly eventual ever-fixed ever-widening everbody everday everyday evicted evidcence
evidence evidenced evident evildoer evils evoke evolutionary evolutionists evolve evolved evolves
ewt ewwos ex ex-attorneys ex-jovial/algol ex-president ex-supreme ex-widow exacerbate exacerbated
exact exacting exaction exacts exaggerate exaggerated exaggeration exalt exaltation exalted exam
examination examinations examining example examples excavation exceed exceeding exceedingly exceeds
excel excelled excellence-oriented excepting exception exceptional exceptionally exceptions excerpts
excess excessive exchanged exchanges exchanging excitedly excitement excitements excites exclaim
exclaimed exclaiming excluding exclusively excommunicated excretory excretus excruciating excused
excusing executable executed executing execution exemplified exempt exercise exercise-book exercises
exert exhalation exhausted exhausting exhaustion exhibited exhibitionists exhibits exhilarating
exhort exhortations exim exist existence existent existentialist existentialists existing exists
exited exits exorbitant exotic expand expanded expands expansion expatriated expectantly expected
expecting expedient expeditious expeditiously expelled expelling expend expendable expended
expending expense expensive experiences experiencing experiment experimental experimentalist
experimentally experimented experimenter experimenters expertise expiration expired explained
explaining explanations explanatory explicit explicitly exploded explodes exploding exploit
exploited exploiting exploration exploratory explore explored explorers explores exploring explosion
explosion- explosions explosive explosively explosives exponential export expose exposing exposure
expound expounded expressed expresses expressing expression expressions expressive expressly
expunged exquisite ext2fs extemporanea extend extended extending extends extensible extensions
extensive extent exterior exterminate extern external extinct extinction extinguisher extract
extraneous extraordinarily extraordinary extraterrestrial extraterrestrials extravagance extravagant
extreme extremism extremists extremities extricate exuding exulting eye-for-eye
eye_render_shiny_object.c eyeballs eyebrows eyeing eyelashes eyelids eyesight eyestalks f245 f_ffree
fables fabric fabric-covered fabricate fabricator faces facial facilitate facing fact-finding
factions facto factories factorization faculties faculty fad fade faded fades fading faemed faersom
faggot faggots fail fail-safe failings fainali faint faintest faints fairer fairminded fairway fairy
faithful faithfully faithlessness faiths fake faking fal- fall-ish fallaciously fallacy fallaron
fallen fallible fallout falsehood falsehoods falsely faltered famed familiar familiares families fan
fanatic fanatical fanaticism fanatics fancies fanciful fancy fancy-pants fanfold fang fangs fans
fantasize fantastically far-off faraway farce fare fares farm farmers farmhouse farms farmyard
farsighted fart farther fascinated fascinates fascinating fascination fascist fashionable fashions
fashoning fast- fast-acting fast-food fast-forwarding fast-growing fasted fasten fastened faster
fastidious fasting fatal fatalist fated fateful fateware.com fathers fathom fathoms fatness
fattening fatuous faucet faucets fault faultless faults faulty fauna faut favor favorable favorably
favoring favorise favors favour favourite fcntl_setlk fcucking fdisk feared fearful fearless fears
fearsome feasible feast feasting feasts feat feathered feats featured features fed federally
federation feeble feebly feed feedback feedee feeder feeds feelin feelings feels feeping fees
feet-first feign felines fella fellah feller fellers fellow-men fellows fellowship felony felt
felt-tipped females feminist feminists fen fence fencing fend fenders feorth fer fermentation
fermented ferocious ferric fertile fertility fertilization fertilizer fertilizing fertsneet fester
festival festivities fetch fetches fetid fetish fetishists fetus fewer fewest fey fiancee-free fiat
fibbing fiber-fill fibre fictional fiddler fiddles fide fidelity fidgets fie fielder fiendish fier
fierce fiercely fiercer fifths fifties fifty-eight fig fig-leaf figgy fighter fights figured figures
fiks file1 filed filees filename filenames files/backup filesystem filigrees filings filled fills
film-strips filors fils filter filtered filters finalised finality finalized finance finances
financially findeth findings fine-tuned fine-tuning fined finely finer fines finessed finest
fingering fingernail fingernails fingers fingertips finish finishes finite finitely finks fins
fire-breathing fire\n firearms fired firefly firehose firelight firemen fireplace fireplaces
firepower firing firm firmer firmly firms first-class first-degree first-hand first-rate firsthand
firsts fishelsoni fishermen fishes fishin fishy fission fist fitness fits fitter fitters fittest
fitting fiv five-cent five-dollar five-foot five-hundred five-meter-high five-year fives fix fixed
fixed-length fixed-size fixers fixes fixin fixing fjords flabbergasted flag flag=1 flagpole flagrant
flags flair flaky flame flame-colored flamed flamenco flamer flamers flames flamewar flamewars flang
flanges flap flapping flaps flashed flashers flashes flashing flashlight flashlights flashy flat
flatfoot flatness flats flattened flattening flatter flattered flatulence flatware flaunt flaunted
flavored flavorless flavour flawed flaws flay flea flea-pickin fleas flecked flecks fled fleecy
fleeting fleor flesh-colored fleshy flew flexibility flick flicker flicks flies flights flimsy fling
flip flip-ups flippant flippantly flippered flippers flipping flips float floated floating
floating-point flocked flog flogged flogging flogs flooded flooding floods floorplan floors floorwax
flop flopped floppies floss flour flourescent flouride flourish flourished flourishes flourishing
flout flowcharts flower floweret flowery flown flows fluctuations fluent fluently fluffs fluffy
fluid fluidity fluke flung flunk flurry flush flushed flute flutter flutterby fluttered flutters
fly-by-night fly-fishing flyblown flyboy flyng flypaper flyswatter fnu fnum=2987 fo foal foam
focused focuses foe foes fog foghorns foil foisted folder folding folds folios folk-dancing folklore
folkloric follies follow-up followed follower followers follows followups folsom fond fonder fondle
fondly fonecall font fonts foo_sleeping foobar fool-proof fooled foolhardiness fooling foolishness
foolproof foot foot-leg footless footloose footnote footprint footprints footsteps footwork foozzzzz
fop foraging forbade forbear forbearance forbidding forbids force-feeding forceful forcefully forces
forcibly forcing fore fore-legs forearm forearmed forecast forecaster forecasters forecasting
forecasts forefront foregoing foregone forehead foreheads foreign forelegs foremost foreplay forerun
foresees foresight forest-water forests foretell forethought forfeit forge forged forgeries forgets
forging forgivable forgive forgiven forgiveness forgives forgot forgotten fork forked forlorn
formally format formation formative formatted formatter formatting formed formidable forming
formless forms formulas formulate formulation fornia fornication forsake forsee forsooth forthcoming
forthright forthrightly forthwith fortieth fortitude fortnight fortress fortunate fortunately
fortune-database fortune-tellers fortunes fortuneteller forty-five forty-seventh forty-three forum
forwarding fossilized fossils fostered fought foul foul-up fouled foundations founded founding
founds fountain fountainheads fountains four-by-two four-leaf four-letter four-way four-wheeled
four-year-old foursquare fourteen fourteenth fowl fox-kin foxes foyer fr frabjous fracas fraction
fracturing fragile fragmented fragments fragrance frags frail frailties frailty frame framed
framework franchise frankly frantic frantically frater fraternity fraud frauds fraught fray frazzin
freak freaky freckles free-climbed freed freedoms freelance freely freemason freeness freeway
freeways freeze freezer freezin freezing freie frequencies frequency frequent-flyer frequents
fresher freshness fretted fricasee friction fridge fridge- fried friendliness friendly friendships
frigate fright frighten frightening frightens frightful frill frillant frills frisbe frisbees
fritters fritzeth frivolous frizz frobbing frog-computable frog-jumping frolicked frolicking fronds
front-engine frontal frontier fronts frood frosty frown frowned frozen-hearted fructifies fruh-bahz
fruit-loop fruitcake fruitcakes fruitful fruitless fruits frumioso frumious frustrated frustrating
frustrations frustum fry-em-ups fryer frying frypan fs fsck fseek ftp ftp.debian.org
ftp.mee.tcd.ie/pub/brian ftpd ftpp fu fuchsian fuel fueled fueling fuer fuggi fuit fulfilled
fulfillment fully fully-assembled fumble fumblefingers fume functionary fundamental funding funds
funeral funerals funhouse funniest fuorigraba fur furbling furiously furlongs furnace furnaces
furnished furniture furniture-type furore furrow furry furthermore furthest fury fuschia fuse fuss
futile futility futurama futuristic fuzzies fuzzy fyht g/ g/j gaily gained gaining gains
galadhremmin galaxies galileo.rhein-neckar.de gallantly galled galleries gallon galloped galloping
gallows galore galumphing galvanized gamble gambler gambling gambol gamekeeper gamer gamut gangs
ganja ganz gap gaps garage garb garbagemen garbagio gardener gardening gargle gargoyle garish garlic
garments garnishment gases gasoline gasoline-powered gasp gasped gasping gateway gather gathered
gathering gathers gaudy gauge gauze gawky gaze gazed gazelle gazing gb gd gdb ge$1&& gear gear-up
gears gecko gecko- geek geeks geese gefingerpoken gem gence gender general-purpose generalisations
generalities generality generalizable generalization generalizations generalize generalized
generally generals generate generated generates generating generations generic generosity generously
genetically genocide gent genteel gentle gentleman gentleness gently gents genuinely genus
geodesiccally geography geograpy geologic geology geometer geometrical germ germs gesteckt gesture
gestures get-togethers get-up get-up-and-go getcha geten getrusage getservbyport gewd gewerken
gharsley ghimbanti gholam ghostly ghosts giance gib gibberish giddy gie gift giftie giftlist gig
gigabits gigaflops giggles gilds gills gilt gimbatul gimble gimmick gingivectomist girdle girdled
girdles girl-friend girlavano girlcotts girt git givers giveth glacial glade glades gladiatoren
gladly gladsome glamorous glance glanced glances gland glands glare glared glasnost glass-enclosed
glassy glazed gldisable gldriverbugs gleaming gleams gleekzorp gleknow glib glibc glibly glider
glider-hide gliding glimmering glimpse glimpsed glinted glistening glitter glitter-sprinkled
glittered glittering glitters glmakeitwork gloating glob global globals globby globes globular
globule gloom glories glorified glorious glove gloves glow glow-in-the-dark glowing glowingly
glquakeiiirenderermode glued glues glum glut
glutaminylprolylmethionyllysylalanylalanylthreonylarginylserine gluteal glutted
glycylalanylalanylglycylalanylisoleucylserylglycylserylalanylisoleucylvalylly-
glycylalanylaspartylalanylleucylglutamylleucylglycylisoleucylprolylphenylala-
glycylarginylglycyltyrosylthreonyltyrosylleucylleucylserylarginylalanylglycyl- glyphs gnarly gnat
gnaw gnawed gnawing gnus goaded goals goat goatherd goats gobbets gobbledegook gobbles goblet gobs
godlike godmothers goest goeth goin goldfish golf golfers goob good-humored good-looking goodly
goodness goof gook goon goose goose-egg goose-liver goose_level=-232323 gophers gorge gorges gorgo
goring gory gossips gost got-up-and-went gothic gotten gougebosquex gourmet govenment govern
governed governmental governments governors gown goyish gpg gpm grabbed grabbing grabs gracefully
grad grade grades gradient grads gradually graduated graduates graffito graft grafted grain
grammatical granaries grand-scale grandchildren granddaddy grander grandeur grandfather grandsires
grandson grandstands granite granny granola grants grapefruit grapes graph graphical graphisticator
grappled grasp grasped grasps grassroots grate grates gratifications gratified gratify gratifying
gratis gratitude gratuitous gratuity grave grave-digger gravely graveyard gravitational gravitons
gray-haired grazing grease greased greaseproof greasy greatly greatness greats greed greedy
green-belt greener greenery greenhorn greening greet greeted greetings greets grew greycat greyskull
griddle grief griefs grieve grieves grieving grievous griffin grill grille grim grimace grime
grimlic grimly grin grind grinder grinding gringo grinks grinned grins grip gripe gripped gristle
grizzly groan groans grocery groggy groinks grok grommets groove grooved grope gropes groping
gross-out grotesque grounded groundhog groupie groupies groups grouse groused groves growing
growling grown grown-up grows growth-decay grub grubs grueling gruesome grumble grumbled grunted
grunting gruntwork gryphon.com gt guano guarantee guaranteeing guarantees guarded guarding guave
guerrillas guessed guesses guessing guest guest-room-free guests guidance guided guidelines guideth
guiding guile guilt guise guitar guitarist guitars gullibility gullible gum-arabic gumball gumballs
gummy gunfire gunners gunpowder gunshot guppies gush gust gut gutsy guzzled gwine gxam gyate gye gyp
gypsy gyrations gyre gyrent gzip ha-bracha haben habiliments habit habitat habits habitual
habitually hablo hacked hackin hacking hacks haddock hadn hadnt haelle hag-ridden haggis haha hahaha
hailed hain hair-do hairballs haircut hairdo haired hairs hairstyles hairy half-a-crown half-assed
half-baked half-cocked half-deserted half-dozen half-educated half-enmeshed half-hour half-lives
half-nelson half-quote half-truth half-understood half-year halfbreed halftime halfway halfwits
halitosis hallmark hallucinating hallucination hallucinations hallucinogens hallway halo halter-top
halting halves hamburgers hammering hammers hamper hamster hamsters hand- hand-equivelents hand-held
hand-lettered hand-painted handbasket handbooks handbrake handcraftsmanship handed handful handguns
handicap handicapped handicaps handing handle handled handler handles handling handmade handouts
handshake handshakes handsome handsomely handwaving handwriting handy hangar hanged hanger-downers
hangers hangknot hangman hangouts hangover hangups hanky-panky haphazardly hapless happen happenin
happening happenings happens happier happiest happily har harbinger harbor hard-boiled hard-coded
hard-luck hard-won hard-working hardbound harddrive hardening harder hardest hardly hardness hardons
hardships hardwired hardworking harem harken harm harmed harmful harmless harmonic harmonies
harmonize harmonizes harness harnessed harp harped harried harrow harsher harshest harvest
harvesters has-been hash hash-singer hash.c hashing hasku hassle haste hasten hastened hastening
hastily hasty hatched hatches hatchet hated hateful hates hatred haughty haul hauled hauling haunt
haunted haunts haute have-nots havent haves havoc hawkers hay hazard hazardous hazards haze hazy
he/she head-crashes head-related headache headaches headed header headers headgear headhunters
headlight headlines headlong headway heal healed healer heals healthful healthier heap hearer
hearers heareth hearkened hearsay hearse heartaches heartbeat heartbeats heartbreak hearten
heartening heartfelt hearth hearties heartless hearts hearty heat heat-holding heated heatedly
heather heating heatwave heaved heavenly heavier heaving hebetudinous heck heckler hectare hedge
hedging hedonism hedonistic heed heeded heels heh heheh hehehehe heheheheh heifer height heightened
heinous heir heiress heirs helicopter helium hellcat helle hellfire helluva helm helmet helped
helpfully helping helpless helps hem hematophagous hemlock-leaves hemlock-sheaves hemlock-umbels
hemorrhoids henchmen hens heold heororthwl heralds herd herding herds hereby hereditary herein
heresy heretic heritage hermit hernias hero-worshiping heroism heros herring hers herself hesitate
hesitated hesitates hesitation heterarchically heterosexual heterosexuality heuristics hev hewing
hic hiccups hid hidden hidden-camera hidden-treasure hideaway hidebound hideous hides hiding hie
hierarchical hierarchies hierarchy hieroglyphics high-frequency high-level high-mass high-minded
high-mindedness high-point high-rolling high-sounding high-tech high-voltage high-volume highbrow
highlighted highlighting highlights highly-motivated highschool highseg highways hijacking hiking
hilarious hill-top hillbilly hillside hind hind-sight hinder hindered hinders hindrance hinges hip
hipness hippie hippo hippogriff hippopotamus hippopotamuses hips hires his/her historian historians
historic historical hitched hitching hitherto hits hitter hitting hittings hive hives hjioasdvbnuio
hoarded hoarsely hoary hobbies hobbled hobby hobgoblin hoc hogbbs.fidonet.org hogs hokum holder
holders holding holding- holds holler hollows holo hologram holster home-brew home-brewers home-life
home-run homeless homelessness homely homeowner homeowners homes hometown homework homicidal hominem
honestly honeybees honkey honking honorable honored honorific honoring honors honours hoo-ray hoods
hoof hookah hooked hookers hooks hooky hoopy hootchy-kootchy hooted hoots hooved hooves hop hoped
hopeful hopelessly hopelessness hopes hopped hopping hops horde hordes horgrave horizons horizontal
hormonal hormones horn horned horns horny horoscope horoscopes horrid horrify hors horse-races
horseshoe horseshoes horsewhip hose hoser hospitable hospitality hospitals hoss hostage hostages
hostile hostility hostname hosts hot-air hotel hotels hotshot hotter hottest hotwater hounds hour
houseboy housekeeping houseplant houseplants housetops housewares housewife housewives housework
housies housing howcome howdah howling howls howsoever howsomever hoy hp-sdd hpopd.pwd.hp.com hpux
hrmph hte htere htere/there hubcap.clemson.edu hubcaps hud huddled huff> huge hugely hugs hulk
hullabaloo hum human-readable humane humanism humanitarians humanity humankind humans humble humbled
humbler humbling humbly humidifier humidity humiliate humiliating humiliation humility humming
humorless humorous humourless humous hump humpers humping humungous hunch hunchbacks hunderd hundred
hundredfold hundreds hung hungered hungrier hunks hunky hunted hunters huntin hunts hurdie-gurdie
hurl hurled hurling hurricanes hurried hurries hurry hurt hurtling hurts husbands hushed husky
hustler hustlers hwr hydrant hydrants hydraulic hydro- hydrodynamics hydrogenated hydrostatic hymn
hymns hype hyper-cube hyperactive hyperbole hyperdrive hyperplanes hyperspace hypersparcs hyphen
hyphenated hyphens hypnotically hypocrisy hypocrite hypocritical hypotheses hypothesize hypothetical
hysteria hysterical i-access i-connect i.e. i386 i586-unknown-linux i=hoffa iambics ibm|apple|awk
iceberg icebergs icery ich icky icon icons icy idealist idealistic ideals ideas identical
identification identified identifier identifiers identifies ideogram ideograms ideological idio
idiocy idiom idiot-friendly idiot-proof idiotic-looking idle idling idol idolatization idolatry
idols ie iena iers if_index ifdef ifthen ignited ignominy ignorant-friendly iguana ihn ihuxw iialan
ikperoa ilk ill ill-assorted ill-bred ill-conceived ill-defined ill-fitting ill-treated ill-will
illegible illiberal illimitable illiteracy illiterate illiterates illnesses illogical ills
illuminated illusion illusory illustrate illustrated illustrates illustrious imagery images imagin
imagination imaginative imagined imagines imaginings imago imbalanced imbecile imbeciles imbecilic
imbedded imbiber imbued imitate imitating imitations imitators immaculate immaterial immature
immaturity immediate immense immensity immigrants imminent immoral immortalised immortality
immortalize immovable immune immunity immutably impact impacted impair impaired impairs impartial
impartiality impartially impassioned impassively impatient impeached impeccable impecunious
impediment impediments impel impending imperative imperatives imperfect imperially imperishable
impermanent impersonal impersonate impersonated impetuous impetus implacable implants implausible
implement implementation implementations implemented implements implicate implication implicit
implicitly implied implies implode implored imply impo import importantly imported importing impose
imposed imposes impossibility impossibly impotent impracticable impractical imprecisely impress
impressed impressions impressive imprinted imprison imprisoned improbable impromptu improper
improperly improvements improves improving imprudently impulses impulsion impulsive impure in-office
in-place inability inaccessible inaccuracies inaccuracy inactivity inadequate inadmissible
inadvertency inadvertent inadvertently inanimate inappropriate inaudibly incalculable incant
incapable incarnations incendiary incense incense-bearing incentives incessantly incest inch inches
inching incidence incinerate incisive inciting incivility inclination incline inclined included
includes inclusion inclusive inco.uucp incognito incoherent income incomparably incompatibility
incompetence incompetent incompetents incomplete incomprehensibility incomprehensible inconceivable
inconsequential inconsiderable inconsiderate inconsistencies inconsistency inconsistent inconstant
inconvenience inconveniences inconvenient incorrige increases increasing increasingly incredible
incredulity incremental incriminating incrustation incrustations incumbent incumbents incurable
incurred incurreth incurs indecency indecent indecisive indefinite indefinitely indent indentation
indented indenture independence independently indeterminate indexed india-rubber indicate indicated
indicates indicating indication indication-applied indication-defining indicative indices indicted
indifference indignant indignantly indignities indirect indirection indirectly indiscreet
indiscretion indiscriminate indispensable indisputable indistinguishable individual individualism
individuality individually indivisible indoctrinate induce induced inductor indulge indulged
indulgence indulgent indulges indulging industrial industrialist industrious inebriate inebriated
ineffability ineffective ineffectiveness inefficiency inefficient inelegant ineptitude inequity
inert inevitable inevitably inexhaustible inexorable inexpensive inexplicable inexpressible
inextricable inf.fu-berlin.de infallible infamy infancy infant infanticide infantile infantry
infeasible infected infection infer inference inferences inferior inferiority inferred infest
infestation infidel infielders infine infinite-dimensional infiniteloop infinitely infinitesimal
infinitive infinitives infinitum infirm inflammatory inflatable inflate inflexible inflict inflicted
influence influenced influences influencing influential influx infomaniak.ch> inform informal
informant information-gathering informative informed informing informs infozip infrastructure
infrequently infuriated infused ingenious ingeniously ingenium ingenuity ingles inhabitant
inhabitants inhabited inhalation inhalations inhale inherit inherited inheriting inheritors inherits
inhibited inhuman inhumanity initate initial initially initiate initiated initiation initiator
injected injure injured injuries injuring injury injustices ink-lined inkwells inlet inmost innate
innately inner-city innermost innkeeper innocent-seeming innocuous innovations innovative innovator
inns innumerate inoffensive inoperative inopportune inprectoo input inputdir inputs inquire inquired
inquires inquiries inquisitive inquit inrushing ins insa-a-a-a-ane insanity insatiable insatiate
inscribed inscrutable insect insecure insensitive inseparable inserted insider insiders insides
insidious insight insights insignificant insinuating insist insisted insistent insisting insists
insolence insoluble insomnia insomniac inspecting inspiration inspire inspired inspires inspiring
instability install installations installing installs instance instances instantaneously instantly
instilled instinct instinctive instincts institutionalizing institutions instr instruct instructed
instructor instructors instructs insufferable insufficient insufficiently insult insulting
insupportable insurance-company insure insured insurence insurgent insurmountable intangible integer
integers integral integrally integrand integrate integrated integration integrity intellect
intellects intellectually intellegent intelli- intend intended intends intense intensification
intensities intensity intentional intentionally intentions intently inter-hill inter-relational
interacting interaction intercept intercepted interchange interchangeable interchanging intercourse
interdicted interest interested interests interfaced interfaces interfere interference interferences
interferes interfering interferon interim interior interlocked interlocks interlude interludes
intermediary intermediate intermingle intermittently intern internally internic interoffice
interoperability interplanetary interpolation interpolations interpose interpret interpretation
interpreted interpreter interprets interred interrelated interrupt interrupted interrupting
interruption intersecting intersection intersections intersperse interstate intertwined
interunderstanding interval intervals intervene intervenes intervention interview interviewing
interweave intestine intimacy intimate intimidate intire intolerable intolerance intolerant
intramurally intransigent intravenously intricacies intricate intrigued intrinsic intro introduce
introduced introduces introducing introductory intruded intrusion intrusive intuition intuitive
intuitively intuitiveness invade invaded invading invaluable invariable invariably invariant
invasion invent inventing inventions inventor inventors invents inverse inversely inversly inverted
invested investigate investigated investigations investigator investing investments inveterate
invincible inviolable invitation invited invites inviting invoice invoke invoking involve involved
involvement involves involving invulnerable io.org ion ipso ircd ircii ircp irksome iron-and- ironic
ironmongery irons irony irq irq_enter irq_exit irrational irrefutable irregardless irregular
irrelephant irrelevant irreplaceable irresistible irresponsible irretrievably irreverence irritable
irritant irritating irritation ishi isishq.fidonet.org ism isolation isometric isomorphism ispell
issued issues issuing ist itch itches itching items iterate iterative itinerant itn itself ius iwj
ix.net.nz> jabbing jacket jackets jackpot jackrabbit jade jaded jag-time jagged jahr jail jailbreak
jam jamais jamb jamming jams jangling jar jargon jargon-like jast jato.jpl.nasa.gov> jaundiced jaw
jaws jaybonci> jaywalker jb jdege jealous jealously jeep jeering jellyfish jem jeork jerk jerked
jerks jest jests jets jeunesse jewelled jewelry jewels jfh jfw jgoerzen jhu.edu> jiffies jig jigged
jingle jjs jkzxdjkl jms jocularly joeyh joeyh_ jog joggers joined joins joint joints joke-inducing
joking jolly jonquil joshk joshk> jot journalism journalist journalists journeys jousting joy/elmo
joyful joyless joyously joys jpl-devvax.jpl.nasa.gov> jt ju-jitsu jubilant judged judgement judges
judgment judgments judicial judicious judiciously judo juggernaut juggle juice juices juicy jukebox
jumbled jumped jumps jumpsuit jungle-smart jungle-wise junk-mail junkies junkmobiles juries
jurisprudence jurist juror jury-rig justification justifications justified justifies juvenile jvh
k+1 k-mart ka ka4ybr.com kangaroo kangaroos kar karate karma karmic kase katydids kayak kearney
keelhauling keen keepen keeper keepin keeping keeps keg kept kerberos.demon.co.uk kernel/sched.c
kernel/time.c kernels kerning kettle keyboards keyed keyhole keynote keypads keypress keypunch
keypunching keys keystroke khuzhe kicked kicker kicks kiddie kidnap kidnapped kidneys killall killed
killer.dallas.tx.us killers kills kilobytes kilogram kiloliks kilos kilotons kilt kimono kimosabe
kinda kinder kindergarten kindle kindled kindly kinds kinfolk kissed kissing kitchen-garden kite
kits kitsch kitten kl klaatu kleptomaniac klogd kludgey kludgy klutz kmxsij90tydfs$$b knack knave
knaves knee kneeling knees knell knght knghtbrd- kngtbrd knickknacks knife knife-and-fork knightbrd
knightbrd.brain knighthood knit knits knitting knob knock-down knocked knocker knockin knocking
knocks knot knots knotted knowable knowed knowest knowledgable knowledge-based knowledgeable knowns
knuckled koala koan kohirnt komarimf konsonant konsonants kontinue kooky kow krimpatul krizzle kroo
krypto ksh kudn kung kuro5hin kvetching kwirt l-\ l.d.o l_. l_______
l______________________________l l__l======= la-dee-dah la-dy label labeled labeling labels
labor-saving labored laboring laborious labors labours lace laced lacerante lachrymose lackadaisical
lacked lactate lacteal lacy lad ladder ladders laddie ladled ladybug laetrile laffs lager lagers
lagoon laid lairs lal lam lambda lame lameass lamentable lamented lamenting laments laminated lamp
lamp-post lampposts lampshades lance lanced lande landed landing landlord landmark lands landscape
landskap languish lank lap laps laptop larger largest larks larn laserbeam lashes lass lasso lassoed
lasted lastest lasting lastly lasts latch-hole latcs1.oz.au late-night latencies lateral lates
latest latine latrine latter laudable lauding laughed laughin laughing laughs launch launched
launcher laundromat laundromats laundry lava lavatory lavender lavished lavishes lawful lawfully
lawgiver lawnmower lay layer layers laying layman layoffs layout laziness lea leaders leadership
leadeth leads leaf leafmeal leagues leak leaked leaking leaks leaky lean-look leaned leans leap
leaping leaps learner learnt lease leased leash leather lecture lecturer lectures led ledge leetle
left-hander left-turn leftovers lefts leg-foot legalese legalize legally legendarily legends
legibility legion legislation legislations legislative legislator legislators legislatures
legitimacy legitimate legume leisurely lekare lemmas lemming lemmings lemon-fresh lemonade lemons
lemony lend lenders lends length-girth lengthen lengthwise lengthy lenses leopard lero lerts lesbian
lesbians lesse lessen lesser lesson lessons lessp lest letez lethal lethargic lethargy lettered
lettering letting lettuce
leucylalanylleucylisoleucylarginylglutaminyllysylhistidylprolylthreonylisoleu- level-headed levelly
lever leveraged levitation levity lexical lexicals lexicon li liability liar liars libc.a libc6
libera liberalism liberally liberate liberating libertine libperl.so librarian libricilleux librx
libz libz-bin lic licence licences licensed licensing licet lichen licked lickin licking licks
licorice lid lids lied lieder liegt lieutenants life-inspector life-style life-styles lifeboat
lifeforce lifeform lifeguard lifeguards lifelong lifespan lifestyle lifetime lifetimes lift lifted
lifting lifts light-heartedly light-o light-pistol light-year lightbulb lightens lighter
lightheartedly lighting lightly lightness lightnin lightning lightnings ligneous liiwi
like-what-we-give-you likelihood likely likened likewise liking lilies lilo lima limb limber limbs
limitation limitations limiting limitless limousine limping linden-leaves line-up linearity lined
lineman linen linger lingered lingering lingers linguistic link linking links linnathon lint
linux-kernel linux.cs.helsinki.fi linux.dev.kernel linux/arch/i386/mm/fault.c
linux/arch/sparc64/double.h linux/arch/sparc64/quad.c linuxfoundation.org linwin.com> lin~po_~
lipstick liquid-propelled liquidity liquor listed listener listing listings literal literally
literate lithtth litigious litmus littered littering little-endian littler liveliest livelihood
livelihoods livelong lively livin liw lizard lizards lkld ll llama lllama
llug.sep.bnl.gov/pub/debian/incoming lo_formelementoptiondata_struct loaded loafers loan loaned
loathe lob lobbed lobbest lobby lobe lobotomy lobster lobsters local-area local_irq_count
localization locally locate located location locations lock lock-in lock-making lock-out locked
locker lockers locking lockpicking locksmith locksmiths loco locomote locomotion locus locust
locusts locutions lodestar lodged lofty log-space logfiles logged logging logically logician logick
login logistical logs logy logzerneg loitering loiters lojikl lol lonelier loneliness lonely loner
lonesome long-distance long-experimental long-forgotten long-lasting long-range long-standing
long-term long-winded longed longer longest longing longs loo look-alike lookers lookest lookie
lookin loom loompahs loon loons loooong loopback loophole loose loosely loosened loot lords lore
lorry lossage lossed losses lots lotsa loud loudest loudly loudspeaker lounge-lizard lousy lovable
loveless lovelier loveliest loveliness lovely loving low-benefit low-cal low-cost low-down
low-endian low-flying low-level low-mass low-pay low-prestige low-wattage lower lowercase lowered
lowest lowly loyalties loyalty lp0 lpd lpr ls lsy lt$2 ltd luccen lucidity luckier lucrative
ludicrous luggage lugging lukewarm lullabies lumber lumbering lump lumpy lunacy lunar lunatic
lunatics lunches lunchtime lungs lupum lurccen lurk lurketh lurking luscious luser lusers lustful
lusts lutefisk luxuries luxurious luxury lwall lye
lylglutamyllysylmethionylleucylalanylalanylleucyllysylvalylphenylalanylvalyl-
lylphenylalanylasparaginyllysylglycylisoleucylaspartylglutamylphenylalanyltyro- lynching
lynx.net.au> lysdexia m.p.h. m/s m2 m^eme m^omerade macadam mace maces machinations machine-code
machine-hogging machine-readable machinery maclinux macomw.arpa macos macro-microorganism macros
madam madcap maddens made-up madly madmen madness magazines mageship maggot magic/comedy magical
magicians magistrate magistrates magnanimous magnet magnetic magnetism magnetize magneto magnets
magnificence magnificent magnificent-it magnifique magnitude magtape mah mahogany mahwah maids
maidservants mail-order mailbox mailed mailer mailing mailman mails mailto.c maim maiming main.c
maindz mainframe maintained maintainer maintainers maintaining maintains mais majestic majordomo
majority majors majors/grad make-kpkg make-up makers maketh makeup makin makings mal malcontents
malevolent malfeasance malfunction malfunctioning malice malicious maliciously malleable mallet
malls malted malware mammalian mammals mammon mammoth man-hours man-made managed manager managerial
manages mandatory mane manes maneuvering maneuvers manginess mangle manhood mania maniac maniacal
manic manicurist manifest manifestation manifestations manifested manifestly manifests manifold
manifolds manila manipulate manipulation manipulations manipulative mankind manly mannequins manner
mannish manpage manpages manpower mans manservant mansion mantas mantissas mantle mantras
manufacture manufactured manufacturer manufacturers manufactures manure manus manuscript manxome
many-stranded map mapping maps maraschino marauders marble marching margarita marge margin marginal
margins mariab marijuana marina marionette marital marked marker marketing marketing-speak
marketplace markets marking marks marksmanship markup marlin marmoset marred marrer marriages
married marrier marry marshalling marshmallow marshmallows marsupial martial marvelous marvels
mascot masculine mashed masked masking masks masochist masochistic masochists masquerade
masquerading massage masse massed masses massive mastadon mastered mastering masterpiece masterwork
mastery masts masturbating matched matches matching matchmaking material materialist materialistic
materialized materials maternal maternity-ward mates math.berkeley.edu mathematically maths matings
matlab matrices matrimony matte matters matting matura maturation maturing maudlin mausers maw
maximal maximize mayhem maze me-and meaddehaele meal meals mean-looking mean-time-between-failure
meandering meanest meaning meaningful meanings means-and-ends meant meantime meanwhile meany
measured measureless measurement measurements measures measuring meat-market meatball meatballs
meats mechanic mechanical mechanism mechanisms mechanistic medal medals meddle meddling mediate
mediator medical-care medical/dental medication medicinal medicines mediocrity meditating meditation
medley meek meekly megabyte megabytes megacycles megaflops megatons megawatt megrims megs meik mein
melancho-ly melba melius mellow melodic melody melt meltdown melting melts mem membership memchr
memoir memorable memorandum memori memorized memory-to-the-max memos menace mend mended mendicants
mene menel ment mentality mentally mention mentioned mentioning mentis meowing merchandise merciful
mercilessly merely merest merge merging meridian merit merits mermaid mermaids merrier merriment
merry-go-rounds merry-o mesh meshes mess message-of-the-day messages messenger messes messing messy
met meta meta-epigrams meta-poem meta-poet meta-turing metabolic metabolizing metal metalanguage
metallic metals metamathematicians metamorph metaphor metaphors metaphyics metaphysical metaphysics
metaproof meteor meteorites meteorological meteors meter meters methane methinks methodology methods
meticulously metti mew microchips microcode microcomputer micrometer micrometric microphone
microphones microprocessors microscopic microsoft.com microsofts microwaves mid mid-1995 mid-air
mid-fork mid-july mid-range mid-stream mid-term mid-transit midair midday middle-aged middle-class
middle-level midflight midgets midland midmorning midnights midsection midst midterm midway mie
miffed mightier migrate migrates migratory mikecd mile mileage miles/second milestones milieu
militant military-affiliated military-industrial milk-dispensing milk-manufacturing millennia
millimeter milling millionaire millionaires millions millionth millisecond milliseconds milspec
mimanti mime mimeograph mimicking mimics mimsy min. mince mind-bogglingly mind-messin minded
mindless mined miner mineral miners mines mini-puffs miniature miniaturization minicomputer minikin
minimal minimalization minimally minimising minimize minimizing minimum-phase minis miniskirts
ministers mink minor minority minsemete minus minute minx
minylasparaginylalanylthreonylleucylarginylalanylphenylalanylalanylalanylgly- mir miracles
miraculous mirrored mirrors mirth mis-spawned mis.arizona.edu misapplication misapportionment
miscellaneous mischievous misconstrue miscweant misdates misdemeanor misdemeanors miseries misery
misfortune misfortunes misgovernment mishap misheard mishmash misinterpret misinterpreted
misinterpreting misjudged mislead misleading misled misnaming misogynist misperceived misplace
misplaced misprint mispronounced misquotations misquote misquoted missed misses missile
mission-critical missionaries missionary missions misspell misspelled misspelling misspent
mist.cs.orst.edu mistaeks mistreated mists misty misunderstand misunderstanding misunderstood
mitochondria mitten mittengrabben mittens mitts mixers mixing mixt mixtura mixture mizk mkdir mm
mmmm mnemonics moan moanio moat mobility mobilization mobster mock mockery modeling modems moderate
moderation moderator modes modestly modicum modifaiing modification modified modify modifying
modularity module modules moethe mogul mohmen moil moisten molars molasses mold molding moldy
molecule molehills moles mollies mollified molten moma mome momentarily momentary momentous moms mon
monadic monarchies monarchy monastery monde monetary mongrel monitor monitored monk monkey-boy
monkeys monkeysqueak monks monogamy monolithic monopolistic monopoly monopoly-position monotony
monsoon monsoons monstaer monstrosities montage month-long monthly monument mood mood-ameliorating
moods moonbeams mooning moonlight moonlit moonshine moonshuttle mooon mopeds moppe mopping morale
moralische moralists morally more-or-less morgue morn mornin mornings moron moronic morons morphed
morrisj morrow morrowless morrows morsel morsels morso mortality mortals mortification mortified
mortifying morum mosquito mosquitoes mosquitos mosses mostest-superlative-computer mostly mosts
motel moth mother-in-law motherboards motherfu motionless motions motivate motivated motivates
motivational motivator motive motives motorcy motorcycles motorist motorists motorized motorsickle
mould moulded moulding moult mounds mountain-side mountaineer mountaineers mountainous mountainside
mounteth mounts mourn mourned mourners mournfully mourning mouse-sensitive mouses mousetrap
mousetraps mousies mouthful mouths mouthwashes movable move movements movers mow mower mowing mows
mrcurious mrooooocows msgs mskip msn.com muahahahaha much-needed muches muches/munches muck muckest
mucklucks mud mudder muddy muffins muffled mug mugged mugger muggles muh muk mule multi-day
multi-faceted multi-legged multi-megaton multi-user multicast multicolor multiline multimillion
multimillion-dollar multipage multipart multipartisan multiple-charge multiplexed multiplication
multiplications multiplied multiplies multiplying multiprocessing multiprocessor multiprocessors
multipule multisibling multitextured multitude multitudes multiuser multivariate mumble mumbled
mumbling mummy mums munched mundane mundanely mundi municipality murdered murderers murdering
murders murmured murmurs muscular musculus musement muses museums mushy music-hall music^^ musicians
musn mustn musty mute mutes mutilate mutilated muttered muttering mutters mutually mv mwahaha
mwikholm mypopen myrrh mysterious mysteriously mystic mystical mystics mystique mythology myxbl n++
n- n-dimensional n=45 na nagging nah nail nail-bytes nailed nails naive nakedness name-calling
nameless namely names naming nanocentury nanohenry nanometers nanotechnology nap napkins napping
naps narcissist narcotic narrative narrow-minded narrower nasally-insertable nasy nation nationalism
natives natural naturalism natus naugahide naugahyde naught naughties naughty nausea nauseam
nauseous nautical nave navel navies navigate navigation navigator nazg ncheck near-sighted nearby
nearer nearest nearly neat neatly nebula nebulously necessary necessitas necessities necessitious
neckro necks necktie neckties neckwear needing needle needled needles needless needn needs nef
negated negation negatives neglect neglecting neglible negligible negotiate negotiated negotiation
neighbor neighborhood neighborhoods neighboring neighbour neighbours nel nella neo-nazis neophile
nephew neptive nerd-o-matic nerd-pack nerfs nerve nerve-wracking nervously nervousness nest nesting
nestled nestly nests net.fat net.flame net.jobs net.news net.puritans net.that net.this netbsd
netcode netcom nether netherworld netlabs.com netlabs.com> netlabs.com>1 netnews nets netter
networked networks neural neuro neuro-mythologies neurological neurology neurons neuropathies
neuroscience neuroscientists neurosis neurotic neurotics neutered neutral neutrality neutralizes
never-ending never-used nevermind nevertheless new-born new-fangled newbie newbies newborn newcomer
newer newlines newly newly-retired news.admin news.groups news.misc newsfeed newsgroup newsletter
newsmagazine newspapers newsreader newsreaders newt newzealanders next-door next-to-last nexus
nfsmount ni nibble nibs nicely nicer nicest niche nicht nickel nickname nicknamed nickr> nicks
nicotine night-shadows night-sight nightclubs nighte nightmare nightmares nightshade nighttime nika
nikto nimbus nineteen nineties ninety-eight ninety-five ninety-nine nipperkin nipple nips
nitroglycerin nitty nitwit nk nm no-action no-desire no-fault no-future no-learning no-legged no-one
no-value noblest nobly nobse> nocturnal nod nodal nodded node nodes nods nogiftlist nohow nohup
noise noiseless noiselessly noises noisy nomenclature nominate nomination nomination-terrorism
nominee non non- non-believers non-blank non-catholics non-classic non-cooperative non-cynical
non-death non-deterministic non-doers non-duty non-ee non-elephant non-emotion non-existent non-free
non-functional non-groovy non-guaranteeable non-hitchhiker non-ibm non-integral non-linear non-linux
non-maintainer non-negotiable non-orthogonal non-partisan non-pay non-physical non-productive
non-programmers non-sequitir non-standard non-static non-stop non-technical non-threatening
non-tobacco non-torrential non-traditional non-ventious non-windows noncancellable nonce
nonchalantly nondefense nonetheless nonexisted nonexistence nonexistent nonio nonownership
nonproblems nonrefusable nonscience nonsense nonsensical nonsequitur nonsexual nonsolutions
nontangible nontheists nonzero noon noone noooo noooooooooooooooooooooooooooo noose nopcode normally
norms norsemen nos noserings noses nostra nostrils not-broken not-looping not-so-popular notably
notation notch notebook noted notepad nothering nothingness nothings noticeable noticeably noticing
notifies notify noting notion notions notoriously notwithstanding nought noun nouns nourish nouveau
novare novelette novelist novels novelties novice novices now-dammit nowadays nowdays nroff ntinac
nuanced nuances nubile nuclear-powered nucleophile nucleus nudge nugate nugget nuisance nukes
numbered numeric numerical numerology numerous numskulled nun nuncle nunnery nuns nursery nursing
nurture nut nutcase nuthin nutriment-bearing nutriments nutrition nutritious nutritive nutshell
nuttin nutty nwrain.net nyberg
nylalanylalanylprolylprolylleucylglutaminylglycylphenylalanylglycylisoleucylse-
nylalanylarginylglutaminylalanylalanylleucylarginylhistidylasparaginylvalylala-
nylprolylisoleucylphenylalanylisoleucylcysteinylprolylprolylaspartylalanylas-
nylserylaspartylprolylleucylalanylaspartylglycylprolylthreonylisoleucylgluta- nyx.nyx.net n~po_~ o-o
o/~ o_o oafish oaken oatmeal oats obarray obedient obesity obey obeyed obeying obeys obfuscate
obfuscated obfuscating obfuscation obits obituaries obituary objected objections objective
objectively objectives objectivity objects obligation obliged obliterate obliterated oblivion
oblivious obnegleich obnoxious obnoxiously obscene obscenes obscenities obscenity obscurantist
obscurely obscurity observational observations observe observed observes observing obsessed
obsessions obsessive obsolete obsoletes obsoletum obstacles obstetrician obstinate obstructed
obstruction obtain obtained obtaining obtuse obviates oc3->oc12 occasion occasional occasioned
occasions occassionally occcasion occultists occupants occupied occupies occupy occupying occur
occurred occurrence occurrences occurring occurs oceans octagon octal octalthorpe octaves od
odd-number odds odious odonnllb odor odorless oedipal off-center off-coloratura off-line off-road
off-screen off-the-rack offa offe offence offend offended offender offenders offending offends
offense offenses offensive offered offering offers offhand officers offices official/unofficial
officious offing offline offshore offspring oft often-repeated ogled ohh oiled ointment ol
old-fashioned old-timer olden oldest oldtree omelet omelette omen ominous omission omissions omit
omitted omnipotens omnivorous on-line
on-your-own-take-care-of-yourself-because-there-is-no-one-else-to-do-it-for-you on/off oncoming
one-and-a-half one-armed one-bit one-button one-by-one one-celled one-fifth one-forty-nine
one-fourth one-half one-legged one-liners one-million-year-old one-millionth one-night one-nineteen
one-up one-way oneness oneself ongoing onions onliest online onslaught onto oo oodsou>#w4k oof
ooh-ooh oompah oon ooooooooooooooooooo ooops oot op opaque open-book open-ended open-loop
open-minded open-mindedness openbsd opened opener openly openness opens openssh operas operate
operated operates operational operations operator-applied operator-defining operators opinions
opossum opponent opponents opportune opportunities oppose opposed opposes opposing opposite
opposites oppress oppressed ops optical optico optimal optimism optimistic optimists optimizations
optimize optimizer optimum option optional optionally opulence orangutans orated orator oratory orb
orbit orbited orbs orchestrates ordain ordained ordeal ordered ordering orderly orders
orders-of-magnitude ordinance ordinarily organ organic organically organise organism organize
organized organizer organizes organizing organs orgasm orgasms orgies original originality
originator origins ornamental ornery orphan orphaned orphans orthodox orthodoxies orthodoxy
orthogonal orthonormal orxogrefkl os.inf.tu-dresden.de> oscillations oscilloscope osseous osteal
ostentation ot. otros ots otter otters otting ouch ought oughta oughtn ould ounces oups ours oursels
out- out-argue out-door out-insult out-numbers out-take out-to-lunch outa outcome outcry outcumbents
outdone outdoor outdoors outfielder outfielders outfit outfits outgrabe outgrow outgrows outgunned
outlaw outlawed outlets outline outlives outlook outmoded outnumber output outputs outrage
outrageously outright outrun outset outshine outsider outsize outskirts outstanding outstretched
outstubborn outsyd outta outward outweighs outweird outwit outworn ov oven ovens over-
over-compensate over-damped over-design over-designed over-sexed over-think overact overall
overblown overboard overbrights overbyte overcome overcomes overcoming overcrowding overdoing
overdose overdraw overdue overemphasize overesteem overestimated overexposure overflowing overflows
overfly overgrowth overhaul overhauling overhead overheated overjoyed overlap overlapping overload
overloaded overlook overlooked overlooking overly overmagnify overmastering overnight overpaid
overpass overpaying overpowering overrated overriding overseas oversees oversized oversold overstate
overstating overstayed overstructure overstudying overtake overtax overthrew overthrow overtime
overtruncated overture overturn overuse overwhelm overworked overwritten overwrought ovoidal owe
owed ower owes owl owls owne owned owners ownio owns oxen oxhide oxide oxymoron oyster-shells ozone
p.900 p.p.m. p.s. pacbell pace paced pachyderm pacify pack/unpack packaged packaging packed packer
packet packets packs pad padded paddles padlocked pads paenguin paenguins paged pages paging pagoda
paid painful painfully pains painstaking paint-splattered painted painter painters painting
paintings paints paired pairs pajamas palaces palan-d palatable palate pale pale-faced
paleontologists pales palette palettes pall pallbearer palm-tree palmistry palms palpable palpably
pamphlet pamphleteers pamphlets pan panda panel pang panic-stricken panicked panning pans pantaloons
pants pantyhose papacy paper-blotters paperback paperboy paperclips papers paperweights paperwork
paprika papryomancy par. para-etical paraboloids parachute paradigm paradox paradoxical
paradoxically paragraph parallelism parallels paralyzed paralyzing paramecium parameter parameters
paranoiac paranormal paranormal-health-claims paranormality paraphrase paraphrased paraphrasing
paraplegia parapsychologist parasitic parasitism parched parchment parens parentheses parenthesis
parenthesize parenthood parish parishioners parity parked parks parkways parliamentary parlor
parlour parochial parrot parrot-hoot parrots parse parser parsing parsley parsnips parson partake
parted parthenon partial partially participants participate participating participation
participative participles particular particularly parties partition partitioning partitions partner
partners partycle partygoing
partylaspartylaspartylleucylleucylarginylglutaminylisoleucylalanylseryltyrosyl- parvo parvum pas
pasc pasc> pased pass-fail passages passenger passengers passerby passing passionate passionately
passions passive passport passwd password passwords paste pasted pastel pastime pasting pastoral
pastors pastry-lined pasture pastureland pastures patches patching patchlevel patchouli pate patent
patent-medicine patently paternity pathetically pathologically pathology pathway patient-doctor
patiently patriot patriotic patriotism patron patronage pats pattern patterson patting pause paused
paved pavement paw pawnbroker pax pay-ay-ain paying payment payroll pays pc-043.diku.dk> pdl pe pea
peaceable peaceful peacefully peak peaks pear pears peasantry peasants peauts pecking pecularly
peculiar peculiarity peculiarly pedagogy pedaling pedals pedantry peddle pedestrian pedigreed peece
peek peeling peered peering peers peformance pegged pegs peices pejoratively pelted pelts pelvic
penalized penalties penalty penance pencils pending pendulum penetrate penetrating penetrations
penguins penholder penicillin peninsulas penna pennant pennies pennyworth pens pense pent-up
penultimate peoples pepper peppering per perceive perceives percentage percentages percentile
perception perceptions perch perchance perched perches percieved percolate-up percussionists pereiti
perennially perestroika perfected perfection perfectly perforated perforations perform
performance-price performed performer performing performs perfum peril perilous perils perimeter
periodic periodically periods peripheral periphrasis periphrastically perish perished perjury perl.c
permanent permeated permeates permissible permission permissions permissiveness permit permits
permitted permitting permutations perpendicular perpetrated perpetual perpetually perpindicular
perplexed persecutes persecutions perseverance persist persisted persistent persists person/machine
persona personalities personalized personne perspective perspiration persuade persuaded persuasion
persuasions pertaining pertains perth pertinent perturbed peruse pervading pervasive perverse
perversion pervert perverted pesky pessimism pessimum pest pestered pestering pestilence pet petal
petals petitioner petroleum pets petting petty pg pg. phantasy pharmaceutical pharmacists phased
phaser phasers phases pheasant-raising phenomenal phenomenology phenomenon
phenylalanylvalylthreonylleucylglycylaspartylprolylglycylisoleucylglutamylglu- phi philanthropist
philanthropy philately philisophical philogyny philosophically philosophize phiques phlegm pholx
phone-call phoned phonetically phoning phonograph phony photo photo-safari photograph photographs
phrase phrased phrenology phylogeny physically physician physicians physicists physiologists
physiology pi.lanl.gov pianist piano picayune pickin pickles picks pickup picnic pico picofarad
pictorial picturesque picturing pie-bakers pie-dividers pier piercing pies pietists pietzsche
pig-headed pigeon pigeonhole pigmentation pigs piker piled piles pilfer pilgrimage pill pillage
pillow pilot pilot.njin.net piloted pimples pimps pin pin-spreading pina pinch pinches pineal pines
pinheads pinned pinning pinpointed pins pint pints piped pipeline pipes piranhas pirate pirating
pirch piss piss-poor pissed pissed-off pissing pistol pistols pistons pit pitch pitched pitcher
pitchers pitchfork pitchforked pitching pitfalls pithy pitied pitifully pitiless pitter-patter pivot
pixels pkg pkgs pl. pl.n. placebo placed placidly placing plagiarize plagues plaid plain-looking
plainly plaintiff plaintive plaintively planaria plane planes planetary planets plank planned
planner planners plant plantation planted plants plaque plasmoids plate plate-glass plated plates
platforms platitude platitudes platter plausible plausibly played player players playful playground
playin playoffs plays playwright playwrights plea plead pleaded pleading pleas pleasance pleasant
pleasanter pleasantest pleasantly pleased pleases pleasing pleasures pleasurific pleats pledged
pledges plenitude plentiful plethora plewis pliable plied pliers plight plodding plot plotless
plotted plotting plow plowing plows plowshare ploy plucked plucking plug plugs plumb plumbing plumed
plumes plummeted plummeting plump plunge plunged plunging plunked plural plus ply plywood po\~
poachers pobox.com> pocketbook pockets pod poem poeple poetic poetry poets poindexter point-by-point
point-to-point pointedly pointer pointers pointing pointless pointy poise poised poison poisonous
poiuyt poke poker poking polar polarity polarized pole pole-vault policemen policies policing
polishing polite politely politically polling polls pollution polo poltroon polygons polyhedronal
polynomial polytheism polywog-time pomegranate pomp pompous ponder pondered ponderous ponders ponds
ponio ponytails poo pools poop poorer poorly poorly-matching poorly-written pop-tops pop-up popcorn
poppet popping populace popularizations popularize popularizing popularly populated populations
porcelain porch pork-and-bean porn pornographic porrf portability portable portals ported porter
porters porting portion portions portly portray ports posed poses posibl posing posited position
positions positively possess possessed possesses possessions possessor possessors possibilities
possibility possible possum post-1.1.54 post-industrial post-natal post-race postcard postcards
posted posterity posthole posthumous posthumously postindustrial posting postings postjudice
postmasters postpone postponed postponing posture potable potatoes potatoess potent potential
potentialities potentially potions pottery potting pouch pouches poultry pounded pounding pounds
poured pouring pours pout pouted pouvait poverty powder powder-puff powdered powders power-cycling
power-ramming powered powerfail powerless pp. pp_padav ppg. ppp practicability practicable
practically practiced practices practicing practising pragma pragmas praise praised praiseworthy
praising pram pranced prankster prawns pray-machine prayed prayer prayers praying prbbly pre-
pre-2.1.91-1 pre-2.1.99-3 pre-adolescent pre-alpha pre-compiled pre-eminent pre-gibson pre-historic
pre-meditated pre-poured pre-raphaelite pre-sentient preach preached preachers preaches preaching
precautions precede precedence precedent precedents preceding precepts precious precipice
precipitate precipitately precipitation precipitously precise precisely precisions preclude
precludes preconception preconceptions preconditions precursor predators predecessor predelection
predestiny predicament predicates predict predictable predicted predicting prediction predictions
predictive predicts predominance predominantly preeminence preemptive preface prefer preferable
preferably preferences preferred preferring prefers pregnancy pregnant prehistoric prejudice
prejudiced prejudices prejudicial prelate preliminary prelude premature prematurely premeditated
premier premise premium preoccupation preoccupied prep preparation preparations prepared prepares
prepareth preparing prepoceros preposition prepositional preprocessor prerequisite prerogative
prescribe prescribed prescription presellout presense present-day presentable presentation presented
presenting presently preservation preserve preserved presided presidency preslaughter pressed
presses pressing pressures prestige presume presumes presumption presumptuous pretend pretended
pretending pretense pretentious pretext pretzelgod prevail prevailed prevailing prevails prevenance
prevenience prevent preventative prevented preventing preventive prevents previal previously preyest
preying prgrmmng priceless prices pricey pricing pricking prickle priesthood priests prig prigs
primal primarily primary primate primates primerally primes primeval primitive principal printers
printf printk printout prints priori priorities priority prison prisoned prisoner prisoners prisons
privacy privately priviledged privilege privileged privileges privy prized prizes probabilities
probability probable probe probing problem-solving problematical procedure procedures proceeded
proceeding proceedings proceeds process processes procession proclaim proclaimed proclaims
proclivity procmail procreated procured prodigal prodigious produce produced producer produces
producing productive productivity products profane profanity proferred profess professed profession
professionally professionals professions proffered profit-oriented profitable profits profound
profoundest profoundly proftpd profundities profundity profusely profusion progeny programm
programme progressed progresses progression progressively prohibited prohibiting prohibitions
prohibits projected projectiles projection projections projects proletarian proletariat prolific
prolly prolong prolonged prominence prominent promises promising promoted promoting promply prompt
prompted prompts promulgated prone pronoun pronounce pronounciation pronouncing pronouns pronunciate
pronunciation proofs propaganda propagate propagated propel propelant propels proper properly
properties prophecies prophesy prophesying prophylactically propitious proponent proportion
proportional proportionality proportionately proportions proposals proposed proposing proposition
propped proprietary propriety prosecute prosecuted prosecution prospect prospective prospectus
prosper prospered prosperi-ty prosperous prostate prostitute prostitutes prostitution prostrates
protagonist protected protecting protection protections protective protects protein protest
protestations protested protheththing protocal protocols protoplasm prototype prototypes prototyping
protracted protracting protruded proud proudly prov proved proverbial proverbially proves provide
provided provider providers province proving provision provocation provoke provoked prowl prowling
proximity prozhit prudent prune-face pry prying psephologist pseudo-masochist pseudosadomasochistic
pseudoscience psilocybin psu.edu> psyche psychiatrist psychiatrists psychiatry psycho-geek
psycho-prompter psychoanalyst psychokinesis psychological psychologists psychopath psychopathic
psychosis psychotic publication publications publicity publicizing publicly publish published
publisher publishers publishes publishing pudding puddle puddles puddy puerile puffed puffing puffs
puke. puking pulled pulling pulls pulpit pulpits pulsar pulse pulses pulverize pump pumped pumping
pumpkin pun punched punches punching punchline punctual punctuate punctuated puncturing punish
punishable punished punishments punk punning puns punster punt puny punybaud pup pupil pupils pupose
puppets puppies puppy pur purchased purchasing pure-bred puree purely purest purgatories purgatory
purge purging puritan purported purposeful purposefully purposes purr purse pursed pursing pursue
pursued pursuers pursuit purturbing purveyors push-ups pushed pushing pusillanimity pussy pussycats
putatively putrefied putt putts puzzle puzzles puzzling pygmies pyjama pyramidical pyramids
qf-client-x11 qmail qotc quaaludes quackery quacks quad quadraplegic quadroped quadrophonic
quadrupic quaint quakeforge qualifications qualified qualifiers qualify qualities quam quandry
quantities quantity quantized quark quarrel quarrels quarries quarter quarter-ounce quarters quarts
quasirandom quatloos quavering que queer queerest questionable questioned questioning quests queues
qui quibble quicker quickest quickness quicksand quicksilver quieted quills quirk quirks quirky quit
quits quitting quiver quivering quiz quizzes quo quop quota quotable quotas quotation quotations
quoting qwert qwuiet r-q1 r0bert rabble-rousers rabid raccoon raccoons race-horse races racing rack
racks racoon radar raddled radeva radiates radiateth radiator radical radici radioactive radioman
radios radius raed raft rage rages ragged raging rags raids rail railroad rails railway raiment
raincoat rained raineth raining rainmakers rains rainy raise raises raising raisins raisiny rally
rallying ramble rambunctiousness ramifications rampant ramparts ramps rancor randchar random-access
randomness rang ranged ranges ranging ranking ranks ranlib ransack ransacked ranting rap
rap-sessions rapid rapidly rapids rapine raping rapist rapping rapsody raptor rapture rare rarest
rarity rascal rascals rash raspy rat-race ratchet rate rated rates raths ratify rating ratings ratio
rational rationale rationality rationalization rationalized rationalizing rationally rationed
ratlike rattail rattled rattler rattles rattlesnake rattling raucous ravaged ravages ravelled
ravening ravenous raves ravines raving rays razor-sharp razzin rc rcw rd re-action re-align
re-elected re-selling re-tested reached reaches reaching react reacting reaction reactions
read-execute-diagnose read/write readability readable readably readers readership readier readin
readiness readings reads ready-made reaffirm realise realities realization realize realized realizes
realizing reallhy reallocate realness ream reap rear rear-engine reared rearranged rearrangement
rearranging reasonable reasonably reasoned reasoning reasons reassembling reassurance reassure
reassures reassuring reauthorize reawakening rebellion rebellious rebelpacket rebinds reboot rebound
rebounding rebuffs rebuilds rebuke rebut rec.arts.sf-lovers rec.humor.funny rec.sport.hockey recall
recalled recalls recapitulates recaptured recede recedes receipt receive received receives receiving
recently receptacle reception receptionist receptive recessions recessive recharged recieves recipes
recipient reciprocal reciprocally reciprocate recital recite reciting reckless reckon reckoned
reclaim recognise recognition recognizable recognizance recognize recognized recognizes recognizing
recoil recoils recollection recommencer recommend recommendation recommended recommending recompile
recompiled recompiling reconciled reconciles reconciling reconsider reconsidered reconstruct
reconstruction reconvene reconvened recorded recover recoverable recreation recrimination recruited
rectangular rectilinear rectitude recuperate recurrence recurring recurse recursive recursively
recyclable recycle recycled recycling redbreast redbrick reddened redeeming redefine redgekko
redirected rediscovering redistribution redneck rednecks redness redoubtable redress reds reduce
reduced reduces reducing reduction redundancies redundancy redundant reefer reefers reefs reel
reelection reeling reels ref refer referee references referred referring refined refinement reflect
reflecting reflection reflects reflexes reflux reformed reforming refractive refractory refresh
refreshed refreshment refrigerate refrigerated refrigeration refrigerator refrigerators refuge
refund refundable refuse refused refuses refusing refute refuted regain regained regard regarded
regarding regards regenerate regeneration regexps region regional registration regret regrets
regretted regretting regrouped regs regularity regularly regulated regulates regulation regulator
rehabilitating rehabilitation rehearsed reich reign reigns reincarnated reincarnation reindeer
reinflate reinstalled reinvent reissued reiterate reiterated reject rejection rejects rejoice
rejoicing reknowned relate related relating relationships relatively relatives relaxation relaxed
release released relegated relented relentless relentlessly relevance relevant reliability reliable
reliably reliance relied relies relieved relieves relieving religionists religions religiosity
relinquish relish reliving relocation reluctance reluctant rely remain remained remaining remark
remarkable remarkably remarked remarking remarks remedial remedied remedies remedy remembered
reminded reminds remnants remodeled remorse remote remote-access remotest removable removal remove
removed remover removing rename render rendered renderer rendering renders rending rendition renew
renounce renown renowned rent rental rented reol reorder reorganization reorganizee reorganizer
repainting repaired repairman repairmen repairs repartee repay repeatable repeated repeatedly
repeating repeats repellent repeller repentance repented repentence repetition repetitive replace
replaced replacement replaces replacing replased replasing replay replica replicable replicating
replies replying repo reported reporter reporters reporting reports repository represent
representation representations representatives represented representing representitive represents
repressions repressive reprimanding reproduce reproduced reproducibility reproducible reproducing
reps reptile reptiles repulsion repulsive reputation repute request requested requests require
requirements requireth requiring requisite reread rereading rerouting reruns resale rescan rescuing
researcher researchers researches researching resell reseller resemblance resemble resembled
resembles resembling resent resented resentment reservations reserve reserved reset reside residence
resident residential residents resides resign resignation resigned resigning resigns resist
resistance resisted resisting resolute resolutely resolution resolutions resolve resolved resolving
resonant resort resound resource respectability respectable respected respectful respecting
respective respectively respects respite resplendence responded responses responsibilities
responsive restarting restatement rested restful resting restocking restore restored restoreth
restoring restrain restrained restraints restricted restricting restrictions restrictive restroom
restructured restrugo rests result resulted resulting results resumes resurrection retailing retain
retained retarded retards retch rethinking rethought rethunk reticent retirement retiring retorted
retract retractions retransmission retreat retreats retrial retrieval retrieve retrieved retriever
retrieving retro retroactive retrospection retrospectively retrospectoscope retry retured returning
returns retval reunited reuse revamped revealed revealing reveals revel revelation revelations
revengeance reverence reverently reverse reversed reverses reversion reviewed reviewer reviewing
reviews reviled reviling revise revisionist revisions revitalize revivalism revolution-
revolutionized revolutions revolve revolver revolves revolving rewarded rewarding rewards rewording
rewrite rewriting rewritten rewrote rf. rhetorical rheumatism rhino rhinoceri rhinoceros rhinos
rhubarb rhyme rhymed rhythm rhythmic rib-eye ribbon ribbons ribs riche richer riches richest richly
ricochet rictus rid ridandant ridden rides ridge ridicule ridiculed riding rieche rifle rifled
rifleman riform rigadoon rigged rigger right-hand right-handed right-justify right-of-way
right-thinking righteousness righter rightly rigid rigidity rigidly rigor rigorous rigorously riles
rills rimeining rind ringing rinky-dink ripe ripen ripened ripest riplais ripoff ripped ripping
rippling risc rise risen riser rises risk risking rispektivli risque rissa rit rit/ara rite rites
ritual rituals rival rivalry rivals riverbed riverbeds rivulets rjing rjm rk rke9 rlogin rm roadkill
roadside roam roaming roar roared roaring roars roast robbed robbers robbery robbing robes robotics
robust rocker rocketed rockets rocking rococco rococo rodent rodent-like rofl roguery rogues roles
rolled roller rollups romance romantic romping rong roofs rooftops rookie room-temperature roommate
rooms roomsized roomy rooster root rooted rootless rootshell roped ropes rose-colored roses
rosewater rost.abo.fi rosy rot rotary rotate rotation rots rotter rough roughing roughly roulette
round-about rounded rounder rounds rouses router routers routes routine routinely routines routing
roving rowboat rowing rows royal-blue rpp386.dallas.tx.us rriggs rsfp rsg rub rubbernecken rubbery
rubbish rubble rubout ruccus rudder rude rudeness rudiments rugs ruin ruined ruins rule-bound ruled
ruler rulers rum rummage rumored rumors rumpled rumps run-on run-time runaway rundown rung runner
runner-up runners runny runs runt runtime runtime-bug runway rural rush-hour rushed rushes rushing
rustle rustproofers rusty rut rutabaga rutabagas ruthless ruthlessly ruuuuun
rylalanylprolylaspartylglutaminylvalyllysylalanylalanylisoleucylaspartylalanyl- s/// s/3#$%^%
s/foo/bar/eieio s/he s30.nmex.com s= sable sabotaging sabre-tooth sabretoothed sacco sack sacked
sacrifice sacrificed sacrificing sacrilegious sadder saddest saddle sadist sadness sado-masochistic
safari safely safer safest sags sailed sailer sailing sails saint-hood saints saith sakes salads
salamander salami sales salesdroid salesman salesperson salient saline saliva salivate salmon saloon
salt salt-surf saltation salted salting salty salvaged salvation sam> same-size sample samples
samurai sanctimonious sanction sanctity sanctuary sandals sandbox sands sandwiches sanely saner sang
sanguine sanitary sanitation sanity sank sap sapiens sapless sapped sapsucker sarbay sarcasm
sarcastic sardine sardines sardonically satellite satellites satirical satisfaction satisfactory
satisfied satisfies satisfy satisfying saturated saucepan saucers saucy saule savait savannah saver
savior savoring savour savvy sawdust sawed sawhorse saws saxophonist say\ scab scabbards scaffolding
scalars scale scales scallop scalp scan scandalous scanning scans scant scantily scanty scapegoat
scarce scarcely scared scares scaring scars scary scats scattered scattering scatters scenery scenic
scent scented sceptic scharp scheduled scheduler scheduling schematics schemes scheming schisms
schizophrenia schizophrenics schlaue schlep-shouldered schlichte schluerfen schmuck schnappen
scholars scholarship schoolboy schooled schooling schoolmasters schtick sci.astro sci.physics
sci.space scientific-sounding scientifically scientology scion scissored scope scoping score scored
scoring scorn scorned scornful scornfully scorns scorpions scourge scouring scowl scrabble scrambled
scrambling scrap scraping scrapped scraps scratches scratching scrawl scrawny screamed screaming
screamingly screamnext screams screen screenplay screens screwdriver screwdrivers screwed screwing
screwjack screws screwy scribble scribbled script scriptural scroll scrolling scrub scrubbed
scrubbing scrubs scruffy-looking scrupulously scrutiny scuff scuffed sculpt sculpting sculpture
sculptures scurries scurvy scuttle scuzzball sdf sdoihjfh sea-man seabirds seaboard seafarers
seafaring seagull sealed seams searched searches searching searchings seashore season season-wise
seasoned seasons seat seat-belts seatcovers seated seawater secant second-century second-hand
second-order second-system second-to-last secondly seconds secretaries secretary secretions secretly
sect sections secured securely securities security-audit sed seeds seedy seeing seeker seeking seeks
seem seeming seemingly seeped sees segfault segment segmented sei seismo seize seized seizes seizure
sel seldom select selected selecting selections self-actualise self-addressed self-confessed
self-confidence self-conscious self-consistent self-contradictory self-correcting self-critical
self-criticism self-described self-despiser self-destruct self-discipline self-distrust self-doubt
self-esteem self-evident self-expression self-frying self-illustration self-image self-improvement
self-indulgent self-interest self-lovers self-made self-pity self-propagating self-protection
self-reliant self-replication self-respect self-respecting self-restraint self-sacrifice self-same
self-satisfied self-styled self-sufficiency selfe selfish selfishness seller sellers sells sells-out
selves sem semantic semantically semantics semblance semed semi-friend semi-incoherent semi-literate
semi-meal semi-natural semi-pretty seminaries seminars semiotics semper sender sendmail.cf sends
senile seniority seniors senor senorita senoritas sensational sensationalize sensations sensed
senseless senseless-use-of-cat senses sensibility sensible sensibly sensuality sentance sentence
sentences sententious sentient sentimental sentiments sentries separable separate separated
separately separates separating separation seperate seperates sequel sequence sequences sequin
sequins serene serenely serious seriously seriousness serum servant servants serve served servers
serviceman serving servitude sessions set-user-id sets setting settings settle settled settlement
settles settling seven-eighths seven-foot seven-thirty seven-track seven-year-old sevenfold sevens
seventeen seventeen-year-old seventeenth seventy seventy-six severed severely severing severity
severs sew sewage sewer sewers sewing sex-starved sexes sexism sextuply sexually sez sh shabby
shackle shackled shad shaded shading shadowed shadowy shaggy shaken shaking shaleh shallots shallow
shallowness shaman shambles shame shameful shameless shames shampoo shank shaped shapely shapes
shared sharin sharing shark-infested sharp-eared sharp-looking sharpen sharpened sharpening sharper
sharpest sharply shatter shattered shatters shaved shaven shaves shavings she-bear shed shedding
sheds sheep-shepherd sheepish sheepishly sheepskin sheerest sheet sheeting sheets sheik shelf
shellfish shells sheltering shelves sheold sherbet shh shield shift-b shifted shifting shifts
shiggies shilling shimmering shimmy shin shinbone shines shineth shinnied shins shiny shipment
shipments shipped shipping ships shipwrecked shirk shirks shirts shit shiver shivered shivering
shivers shm shock shocked shockingly shocks shoddiness shoddy shoehorn shoelaces shoes shone shook
shootin shoots shoppers shops shorn short-circuit short-term shortc shortcake shortcut shortened
shortening shortens shortly shortsighted shotgun shotguns shots shoud shoulda shouldest shouldn
shouldst shout shouted shouter shouting shouts shoveling shoving show-down showcases showcasing
showers shown shows shreds shriek shrieked shrieks shrilled shrink shrink-wrap shroud shrub shrug
shudder shuffle shuffled shufflin shun shure shutdown shutout shutouts shuts shutter shutting shyly
shyness shyster shysters sibling sic sickens sickle sickly sickness side-effecting side-effects
sideburns sidelights sides sidetracked sidewalk sidewalks sideways sifting sig sig11 sig4 sigh
sighed sighing sighs sightings sightless sightly sights sightseeren sigils siglist signalers
signaling signals signature signed significance significant significantly signifies signify
signifying signing signs sigs silenced silencer silhouette silhouetted silicone silivren silk silken
sill sillier silvered similar similarities similarity similarly simile simmer simmy simpers simpler
simplest simpleton simplicities simplification simplified simplifies simplistic simulate simulation
simulations simulators simultaneously sincere sincerely sincerer sincerest sine sinew sinews sinful
sinfully singed singing single-handed single-handedly singled singly singular sinister sink sinking
sinks sinner sinners sinning sinuous sion siouxeyesighed sipped sipping sirens sires sit-ups sitcom
site site.gmu.edu sites situationalist situations six-five six-pack six-packs six-shooter
six-shooters six-year-old sixteen sixteenth-century sixties sixty-five sixty-four sixty-six sizable
size sizeable sized sizeof sizes sizzle ska skating skeleton sketching skewed ski skid skies skilful
skill skillfully skills skim skin-tight skinny skins skintight skipped skipping skips skirt skis
skittles skulls skunks sky-way sky-writing sky.com skydiving skyhigh skyline skyscraper skysigns
skyward slack slain slaking slam slammed slander slandered slap slapped slapping slaps slash
slashdot.org slashing slati slaughters slave slavemaster slaver slavery slaves slavish sleaze sled
sledgehammers sleek sleepless sleeplessness sleet sleeve sleeves sleigh sleighbells slept sliced
slices slicker slide slides sliding slight slightest slightly sligo slim slime slimey slimy slink
slip slipped slippery slipping slips slithering slithy slits sloe slogans slope sloping sloppiness
sloppy slot slots slow slow-motion slow-moving slowed slower slowest slowing slowly slug slugfest
sluggard sluggish slugs sluices slumber slums slush slushy slyly smack smacked small-business
small-ish smaller smallest smallies smallish smallness smarten smarter smartest smarthosts smarts
smash smashed smashing smear smell smelled smells smelt smidgen smidgens smiled smiles smiley
smiling smirking smog smokeouts smokes smokestack smokin smoking smoky smoother smoothest smoothly
smtpd smudges smug smurfette smurfing snacks snail snails snakebite snakes snapped snapping snaps
snarled snarley snarling snatched sneaking sneaky sneer sneered sneeze sneezes snicker snicker-snack
snickered snidely sniff sniffers sniffing snip sniper snipped snippets snipsnip snivelling snoop
snooze snoozin snore snored snoring snot snot-necked snowball/onslaught snowballs snowflake
snowflakes snowing snowman snowmobile snows snowstorms snowy snuck snuff snug snugglin snurf soak
soaks soar soared soaring soars sobbed sobering sobriety sobs soc.culture.polish sociable socially
societal societies sociocybernetics sociopathic sock sockets soda sodality sofa-beds soft softball
soften softheartedness softness soggy soil soiled soiling soit solar-heat solarium solartus sold-out
soldiers sole solely solemn solemnly solfing solicitor solicitors solid solidifies solidify solidity
solidly solids soliloquizing solitary solitude soloist solumly solutions solved solvency solves
some-one somebodies someon someplace sometime somewhat son-of-a-bitch sonata sonofabitch sons sont
soot soothes soothing soothsayer sop sophistical sophonts soprano sorcerers sorcery sordid sore
sorely soreness sorrowing sorrowless sorrows sorta sorts sou sought soulless sounded sounding sounds
soup-can soupcon soupcons sourceforge sources sourdough soured sours souse south-east sovereign sow
sown soy-potatoes soybean soybeans space-launch-style space-time spacecraft spaced-out spaceship
spaceships spacewar spacious spade spaghetti spake span spaniel spaniels spank spanked spans spared
sparing sparingly spark-gap sparkle sparkles sparks sparse spasmodic spastic spat spate spats
spatter spawn speak-n-spell speaking speared spearhead spears spec special-nodes specialist
specialists speciality specializes specializing specially specials specific specification
specifications specified specifier specifies specimens specious speck specks specs spectacle
spectacles spectacular spectator spectators spectral speculate speculated speculating speculation
speculative sped speeches speechless speeded speeding speedometer speeds speedy spel speling
spellcheck spellchecker spelled speller spells spend spends spent sperm sphere spheres spherical
spheroid spice spiced spied spielen spies spiked spill spilled spilling spillover spilt spin-off
spinach spindle spindled spindly spine spinning spinoff spins spirited spirtual spit spiteful spits
spitting spitzensparken spl splashed splashes splashing splashy splat splatting splayed spleen
splendid splendor spliced splicing splinter splintered split split-level splits spllr spoil spoiled
spoils spoken spokes spokesman spokesmen sponge sponsors spontaneous spontaneously spooky spool
spoonfuls spoons sporadically sport sportsman spots spotted spotter spotty spouse spout spouting
sprained sprang spray spray-painted sprea= spread spree spring-time springboard springenwerk
springing sprinkled sprinkles sprinted sprinting sprit sprites sprout sprung spudding spun spunk
spuouse spur spurious spurs spurt sq. squander squanders square squashed squat squatting squaw
squawking squawks squaws squeal squealers squeals squeamish squeegee squeeze squeezed squeezing
squid squirrel squirt squirted squirting squish squrooneg sswwiittcchh stab stab.c stability stable
stack/l-i-n-u-x/and stacked stacking stacks staff staffed stage staggered staggers stagnant stain
stained stains stair stairs stairway stairwell stake stakes staking stalagmites stale stalemate
stalk stall stalled stammer stammered stamp stamped stampeding stamps stances standard-bearer
standardize stander-uppers standest standing standpoint stands standstill stanza stanzas stapler
staplers staples star-spangled stardate stared stares starfield stargazing staring starlight
starlike starling starmail.com> starring starry starships starter startled startling starts startups
starve starved starves starving state- state-maintained stated stately statesman static stating
station station-to-station stationary stationed stations statist statistical statistician
statisticians statues stature statute statutes stave staves stayed stays std stderr stdin stdio
stdout steadily steadily-depressin steady stealing steals stealth steam steamed steamrolling steams
steep steeper steeping steeple steeplechase steer steering steers stellar stem stems stench steop
stepped stepping steps stepstool stereos stereotype stereotypes sterile sterility stern sternly
steroid-free sterotypes stew stewardesses stick sticker stickers stickin sticking sticks sticky
stiff stiffness stifle stifled stifles stilled stimu- stimulant stimulants stimulate stimulates
stimulating stimulation stimuli stimulus stingiest stink stinkin stinking stinkmouthing stint
stipend stir stir-fried stirred stirring stirrings stirs stitch stitching stoats stockholders
stocking stocks stogies stokers stole stomp stomps stone-ground stonecutter stoned stony stooge
stool stooped stops stopwatch stored storied stories stork stormed stormy stout stove stove-lid stow
str->str_ptr str.c straggling straight-looking straight-shootin straightened straighter straightest
straightforward straightforwardly strained straining strains straitened straitjackets strand
stranded strang strangely strangest strangle strapped strapping straps strategem strategic strategy
stratosphere straw strawberries straws stray strayed strcmp streak streaked streaming streams
strength strengthen strengthened strengthening strengthens strengths stress stretched stretches
stretching strewn stricken strict strictly stride strides strife strikes striking string stringing
strings strip stripes stripped strippers stripping strive strives striving strobe strode stroke
strokes stroking stroll strolled strolling strongest strongly strove struck struct structs
structural struggle struggled struggles struggling strumming strut stty stu stub stubborn stuck
stuckness stud studded student-poet students studied studs stuffed stuffing stuffy stumble stumbled
stumbles stunned stunning stunt stupefying stupendous stupidest stupidty stupor sturdier sturdy
stutter stylist stylistic suaveness sub-system sub-systems sub-vocal subclasses subcommittee
subcommittees subdivided subdivision subduer subfreezing subgroup subhuman subjected subjective
subjects subjugated sublimely subliminal submachine submarines submerged submissive submit submits
submitting subnet subordinate subordinates subpoenaed subroutine subroutines subs subscribe
subscribed subscription subscripts subsequent subsequently subset subsidize subsisting subsittute
subspace substance substances substandard substantial substantially subsystems subterranean subtle
subtleties subtly subtracted suburban subversions subvert succeeded succeeds successfully
successively successor successors succulent succumbs sucked sucker suckered suckers sucking suckles
sucks suction sudden sued suet suey suffered suffers suffice sufficiently suffix suffocation
sugar.uu.net sugared sugars suggest suggested suggesting suggestion suggestions suggests suid suing
suitable suitably suitcase suitcases suite suits sulaco.sigma.com sulking sullenly sully sulphur
sult sultans sultry summarily summarize summarized summarizing summation summed summer-time summoned
summons sums sun-bleached sun-blind sun-parched sun-split sun-stroked sun4 sunbathing sunbeam
sunbeams sunbelts sundown sundry sung sunglasses sunk sunlamp sunlamps sunlight sunlights sunlit
sunny suns sunsets sunshine sunsite sunsite.unc.edu super-edit-debug-compile super-user
superannuated superbly supercedes supercilious supercomputer supercomputers superficial superfluid
superfluous superheros superimposed superior superlatives supermount superpowers superscripts
supersedes supersonic superstar superstars superstition superstitions superstitious superstructure
supertabular supertabular.sty supervisor supervisory supple supplemented supplied suppliers
supplieth supply-siders supplying supportable supported supporters supportive supports supposed
supposedly suppress suppressed suppressing supress suprised suprises surburbia surcease sure-fire
surest surf surfaces surfin surfing surge surgery surgical surging surly surpass surplus surprise
surprises surprising surprisingly surrealists surrenders surround surrounded surrounding
surroundings surrounds surveyed surveying survive surviving survivors suspect suspected suspects
suspend suspended suspenders suspense suspension suspicion suspicious sustain sustained sustenance
suture suuure svga swallow swallowing swallows swam swamped swang swank swans swap swapped swarm
swarming swatter swayed swaying swear swears sweater sweaters sweats sweatshirt sweep sweeps sweeten
sweetened sweetest sweetheart sweetness swell swelling swells swept swerve swerves swerving
swich-blaed swift-flowing swift.eng.ox.ac.uk swiftly swiftness swill swim swimmin swims swindle
swine swings swinish swipe swirls swish swishy-wishy switchbacks switches switching swooped
swooshing swordsman swore sworn swtich swung sy-llables
sylalanylglutaminylcysteinylglutamyllysylvalylglycylvalylaspartylserylvalylleu-
sylisoleucylisoleucylglutamylglutaminylhistidylasparaginylisoleucylglutamylpro- syllable syllables
syllogisms symbiosis symbol symbolic symbolize symbolizes symlink symlinks symmetrical symmetry
sympat sympathetic sympathize sympathy symphonies symptom symptoms synagogue synapses synchronized
synonym synonymous syntactically syntax synthesized synthetase synthetic syrup syrupy sysadmin
syscall syscalls syslogd syslogp sysop systematic systematize systematized t-t-tight t^oves
tabernacles tables tablespoons tabloid taboos tacent tachyon tackle tacky tact tactfully tactic
tactical tactician tadpole tae taffeta tag tagged tagline tags tailored tails take-home takeoff
takeoffs takeovers taker takest taketh talcum talents talk.bizarre talk.politics.misc talkative
talked talkers talkin talks tall taller tallies talons tamarind tame
taminylserylleucyllysylisoleucylaspartylthreonylleucylisoleucylglutamylalanyl- tamper tamperest tang
tangent tangential tangible tango taniwha tanks tannogallate tantrum tantrums tape-recording taped
taper tapes tapeworms taping tapioca tapped tapping tappity> taps tar tard target target-focus
tarmac tarnished tarpaulin tart task task-p0rn tasked tasking tasks taste-tested tasted tasteful
tastefully tasteless tastes tasting tasty tat tat/that tatarina tattered tatters tattle-tale tattoo
tattood taught taunt taunting tausq tautological tavern taverns taw tax-deductible tax-free taxed
taxes/shipping taxi taxicab taxidermy taxonomic taxpayer taxpayers tbsp tcd.ie tcsh
tcsh-+-dpkg-buildpacka tea-girl teach teachers teaches teachin teaching teacupsful teahouse teak
teal.csn.org teammate teammates teams teamsters teamwork tearin tearing teas teases teaspoon
teaspoonful teaspoons teched techie technically techniques technologically teddy tedious teeming
teen-age teen-aged teenager teens teeny teepers teething teevee teh tekel telco telegram telematic
telemetry telepath telephones teleportation teleporting telepsychology telescope telex tellers
tellin tells telly telnet temperate temperature tempered tempest-tossed tempests tempfile template
temples tempo temporal temporal-lobe temporarily tempt tempted ten-pound ten-thousandth ten-year-old
tenacious tenacity tenant tend tended tendencies tendency tendentiousness tendered tenderly
tenderness tends teneo tenet tenets tens tense tenses tension tensions tensor tent tentative tenure
tepid tequila terabyte tergiversation termed terminate terminated terminates terminating terminology
termite terms terms-of-use tern terri terribly terrific terrified terrifies terrify terrifying
territory terrorist terrorists terrorize terrorizes terrors terse tesser.com test-bed testers
testified testifying testimonial testimony tests testy tetrahedral tetris textbook textbooks
textfiles texts texture th-th-th-th-that thaaaaaaat thanked thankful thankless
that-which-may-still-be-alive thats thats- thaws the^sex theas theaters theatrical
thebiggreenglowinthedarkhouseuponthehilltheresabigdarkforestbetweenmeandthe thee theft theirs
theivish them- theme themes themselvse then-small theologian theologians theological theologically
theorems theoretical theoretically theories theorist therapist therapists therapy thereafter therein
thereof thereto thereupon therewith thermometer thesaurus thesis thi thick-headed thick-skinned
thickens thicker thickly thickness thier thieves thighs thik thin thine think/program thinkers
thinner thinners thinning third-generation third-party thirst-quenching thirsted thirsty thirteen
thirteenth thirty-five thirty-nine thirty-three thirty-two thoguht thorn thornless thorny thorough
thoroughfare thoughtfully thoughtless thousands thpade thrakatal^uk thrash thrashes thrashing thre
thread threaded threads threat threaten threatened threatening threating threats three-body
three-cornered three-digit three-eyes three-fourths three-inches three-legged three-quarter
three-quarters threes threescore threshing threshold threw thrice thrill thrilled thrilling thrills
thrive thriving throat throats throbbing throne throned throttle throttled throughout throw-up
thrown throws thrust ths thumbing thumbs thumbtack thumpers thunder thunderbolts thundered
thundering thusly thwart thwarted thwow thyroid tick ticket tickets tickety-boo tickle tics tides
tidings tidy tie-dyed tied ties tigers tight tight-lipped tighten tightened tighter tightest tightly
tightness tilt tilted timber time-and-space time-consuming time-phase time-shared time/chance
time/usefulness timeless timeout timeouts timer timers timid timidity timidly timw tinc
tinfoil-and-ribbon- tiniest tinker tinkering tinkling tinpot tip-offs tip-top tipper.oit.unc.edu
tipster tirade tire tiresome titanium tites titled tiwed tjimenez tmps_max toads toadstools toasted
toaster toasters toasting toastings toasty tobacco tocsin toddle toddling toe toenail toenails toes
tog toggle toil toilet- toiletries toilets toke.c token tolerable tolerably tolerate tolerated
tolerates toleration toll toll-free tolls tollway tomato tomatoee tomatoes tomb tombstones
tomfoolery tomorrow-wise tone toner toney tongues tonic tonite tonks tonne tool toolbox tooth
tooth-and-claw toothbrush toothpaste top-down top-full top-heavy top-notch top-secret tophats topics
toplevel topological topologically topped topping topple torch tore torn tornado tornpee torque
torrents torso tortoise tortoises torture tortured torus tossed tosses tossing tot totem tou touch
touches touching touchstone toughening tougher toughest toujours tounge toup tour touring tourist
tournament tourniquet tours tout toves tovoli toward towed towel towels towering towers towns toxic
toys tr. trace trace/l-i-n-u-x traceable traced tracing trackball trackballs tracked tracks traction
tractor tractors traded trademarks traders trades trading tradition traditional traditionally
traditions tragedies tragi-comedy tragic trailing trails trained trait traitor traits tram trample
trampled tran trance tranquil tranquility transaction transcend transcendant transcendence
transcendent transcending transcends transcribed transference transfers transform transformable
transformation transformational transformations transformed transforming transforms transient
transition transitions transitory translate translated translates translators transmission transmit
transmitigational transmits transmitted transmitting transpire transpires transpiring transplants
transport transportation transported transports trap trapezes trapped trapping traps trashcan
trashed trators travails traveled traveler travelers travelled traveller travels traverse traversed
travesty tray trays treachery tread treasures treating treats trebor trebuchet tree-structure treed
treeless trees treetop trellis trembled trembling tremendous trench trials tribal tribe tribes trick
trickiest tricks tricky tried tries triffid trifles trifling trigger triggers trigraph trim trimmed
trimming trip tripe triple tripped tripping trippy trips trite triumphantly triumphs trivial
trivialities triviality trivially trod trodden troff troglodyte trolley trolls trombones trompe
trooper troops trophy tropical tropics tropism troubadour trouble-free troubles troublesome
troubling trousers truck truckload trudel truffled truffles truffula trumpery trumpet trumpets
truncated truncheons trundles trunk trusted trustee trustees trusting trusts trusty truth-seeking
truthful truthfulness tryin tryptophan tsetse tsunamis tts ttytv tu tube tubered tubes tubing tubs
tuck tuft tug tugs tuit tuits tulgey tumbled tumbler tumbleweeds tumbling tumor tumtum tumult tuna
tundra tune tuned tunefs tuning tunnel turbines turbulence turd turf turkey turkeys turkies turmoil
turnaround turneth turnip turret turtle turtles tusks tutors tutti tweachewous tweaking tweed tweet
tweezers twelfth twenties twenty-dollar twenty-eight twenty-five twenty-four twenty-seven
twenty-three-skiddoo twenty-two twerp twiddler twiddling twigs twin twine twines twinge twinkie
twinkle twirl twisted twisting twists twisty twit twitch twitched twitches twits twitter twizot
two-base two-bit two-by-four two-by-fours two-day-old two-dimensional two-handed two-headed two-hour
two-inch two-job two-minute two-pass two-week twosome tyape tycoon tyg tygers tying typecasting
typed typefaces types typesetting typewriters typewriting typhoid typical typically typing typist
typist-tossed typo typographical typography tyrannies tyrannous tyranny tyrant ubiquity
ucbarpa.berkeley.edu ucsd udp uffish ugh ugliest uglified ugliness uhh uhoh uiucdcs ukelele ulcer
ulcers ultimately ultra ultraviolet umberellas umbragious umbrella umount umpire umsige un-
un-american un-beer-like un-necessary unacceptable unamerican unamplified unanimity unanimous
unanimously unanswerable unapply unarguably unarmed unary unassailable unassuming unattainable
unattended unavailable unbalanced unbegot unbelievable unbelievers unbelieving unbend unbiased
unblinking unbound unbreakable unbroken uncanny uncarved unceasing uncertain uncertainties
uncertified unchallenged unchangeable unchanging uncharged uncharted unchecked uncivil unclean
uncomfortable uncommonly uncompromising unconcealed unconcerned unconditionally unconscious
unconsciously unconsidered uncontainable uncontrollable unconvincing uncool uncouth uncovers
uncritically uncut undamaged undaunted undefine undefined undeniable undeniably underachiever
underestimate underestimated undergone undergrads underlying undermine undermining underneath
undernourished underpass underprivileged underside understandable understanding understands
understatement understood undertake undertaken undertaker undertakers undertakes undertaking
underware underwater underway underwear underworked undeserved undesirable undetected undignified
undiluted undismayed undistracted undisturbed undivided undo undocumented undone undoubtably
undoubtedly undreamed undue undying uneducated unemployed unemployment unenthusiastic unequivocally
unerringly unethical unexamined unexpected unexpectedly unexplained unfacts unfailing unfair
unfairly unfaithful unfamiliar unfashionable unfathomable unfinished unfit unfocused unfold
unforeseen unformed unfounded unfriendly unfurled ungarnished ungodly ungoldly ungracious ungreased
unground unguarded unhallowed unhampered unharmed unhealthy unheated unheeded unhesitating unhurt
unices unicorns unidentifiable unification unified uniformity uniformly unilaterally unimaginable
unimaginative unimpeachable unimportance unimportant unimpressed uninformed uninhabited uninitiated
unintentionally uninteresting uninterrupted uninvited uniq uniquely unisec.usi.com unison unit
unit-mouse unite unity universally universes unjust unkind unkindest unknow unknowable unknowing
unknowns unlawful unleaded unlearn unleashed unleashes unleaving unlikely unloaded unlocks unm.edu
unmarked unmarried unmastered unmistakably unmotivated unmountable unmoving unnatural unnecessarily
unnecessary unnoticed unobservant unobtainable unobtrusive unopened unoriginal unorthodox unpacking
unparalleled unpatriotic unphased unpitied unpleasant unplug unplundered unpopular unportable
unpredictable unprepared unpropitious unprotected unpunished unpurifying unqualified unquestionably
unread unreadable unready unrealistic unreality unreasonable unrecognizably unrecognized unrecorded
unrefined unregarded unrehearsed unrelated unreliable unremarkable unremembered unremittingly
unrepeatable unrequited unresolved unresponsive unrestrained unrightable unrivaled uns unsafe unsaid
unsatisfactoriness unsatisfactory unsatisfying unsavory unscientific unscrappable unsecure unseeable
unsettle unsex unshaped unsightly unsigned unsingable unskilled unsmiling unsound unsounded
unsoundness unspeakable unspecified unspoken unstable unstarted unstoned unstoppable unstructured
unsubdued unsubscribed unsuccessful unsupported unsure unsuspecting unsworn untanned untasteful
unthinking untouched untounged- untrained untrespassed untried untroubled untroubling untrue
untrustworthy untruthful unturned untutored untying unusable unusually unveiling unversed unvoist
unvote unwarranted unwashed unweary unwelcome unwilling unwillingness unwind unwise unworthiness
unworthy unwritten unyielding unzipping upbeat updated updates upgraded upgrades upgrading upharsen
upheaval uphill uphold upholders uplad upload uploaded uploading upped upper upper-case upper-left
uppercase-only upright uprisings uproariously uproot uprooted upset upsets upside upside-down
upspring upstanding upstarts upstate upstream uptime uptimes uptown upward upwards uquake-x11 urban
urchin ureteral urged urgency=low urgency=medium urgent urgently urging urinal urinals urinate
usability usable useful usefully usefulness useless uselessness user- user-defined user-hostile
user-servicable user-serviceable username userspace uses useth utensil uterine util.c utilitized
utility utilizing utmost utter utterer uttering utters uuclean uulog uunet v.intrans v.trans v1.3.33
v1.53 v2.0 v3.51 v7 vaba vacancy vacant vacationers vacationing vaccinations vaccuum vache vacillate
vacillation vacuous vacuuming vacuuum vagrant vague vaguely vain vait/ vale valentine valiant valid
validity valleys valor value valued valueless valve
valylthreonylglycylalanylglutamylasparaginylarginylalanylalanylleucylprolylleu- vamp vanilla
vanilla-flavored vanish vanished vanishing vanity vanquished vans vant vapor vaporize vaporized
vapors variable-length variant variation variations varicose varieties variety various variously
varmint vars vary vase vastly vastness vat vatch vault vaut vbeer ve-ry vector vectors veering
vegetables vegetarianism vegetarians vehement vehemently vehicle vehicles vehicular veil vein velcro
velocities velocity vendo vendor vendors venerate venerated veneration vengeance venial ventilating
venture ventures venturing venturous veracity verb verbal verbally verbed verbose/scientific
verbosity verge verges verified verifiers verify verreckt versa versatile verses versions vertical
vertically vessel vestige vestiges vests veterinary vewwy vewy vexed vexing vi+perl via viability
viable vibes vibrant vibrations vibrators vice-president vice-presidents vices vicinity viciousness
victim victories victorious victuals videotapes videtur vie vieillesse vies viewers viewpoint views
viewscreen vigilance vignette vigor vigorous vigour vile vilified villager villagers villages
villainous villainy vim vine vinegar vines vinyl violate violated violates violating violation
violations violently violin violinist virgin virgins virii virile virtually virtues virtuous viruses
vis vis-a-vis visibility visible vision-inducing visionary visions visit visitation visited visiting
visitors visits visor visualize visualizes visually vital vitality vitally vitamin vitiate vitiated
vitreous vivacity vivid vividly vivific vixie-cron vme vmware vnews vocabulary vocal vocalize
vocation vocations vogue voice voices voist volcanos volitional volkswagen volley volt voltage volts
voluble voluminous voluntarily voluntary volunteered volunteers vomiting voodoo-men vor voraciously
vorpal vos vote voted voter voters votes voting voucher vow vowel vowels vowlz vows voyage voyages
voyeurs vs. vt. vt.edu vu vulnerabilities vulnerability vulnerable vult vultures vv. vvv vvvv w/
wabbits wabe wacky wad wade waders wades wads waeld waes wafer waffles waffling wag wages waggin
wagon wags wail wailing waist wait4 waited waiting-rooms waitress waitresses waken wakening wakes
waking walcum walks wall.org> walled walleting wallop wallow wallowed wallpaper waltzes wan wander
wandered wanderin wandering wanderlust wanders wanna want-job wanta wanteth wanting wanton wantonly
wants wanwood war-oriented wardens wardiag wardrobes warehouses wares warfare warhead warheads
warlord warm-blooded warm-up warmer warming warmly warned warnings warns warrant warranted
warranties warrants warranty warrior-chief warriors warts wary washcloth washed washes wasn waspish
wasted wasteful wastepaper wastes watchdog watched watchout water-land water-lilies waterbed
waterbeds watercolor waterfall waterfront watering waterline waterlogged watermelon wattle watusi
waved wavelengths waver wavering waves wax waylays waywardness wc
we-are-the-high-priests-of-hardware-so-you weak weak-minded weaken weakened weakens weaker weakest
weakness weaknesses wealthy weanies wear wearer wearies weariest wearin wearisome wears weary weasel
weaseling weasels weather weather-clerks weather-wind weatherman weave weaves webbed webbing
webserver website wedding wedged wedgie weed weeds weehawken weekdays weekly weeks weenie weenies
weeny weep weeping weeps weigh weighed weighs weight weighting weights weirder weirdest weirdness
weirdo welcomes welded welfare well-behaved well-being well-built well-coordinated well-defined
well-designed well-developed well-done well-educated well-engineered well-established well-intended
well-known well-knownness well-mannered well-meaning well-tapered well-to-do well-trained well-used
well-ventilated well-written welling wellness welter wench wend wept weren werld westerly whacking
what- whate whatevers whatnot whatsoever wheelchair wheeling whelming whence whene whens whereby
wherefore whereof whereon whet whetstone whew whichever whiffed whilst whim whimper whimsical
whimsically whine whines whining whippany whipped whipping whirl-o-matic whirlwind whiskers whisky
whisper whispered whispers whistle whistled whistles whistling white-collar whiten whiter whittle
who_knows_what whoami whodo wholesale wholesome wholly whomped whoop whoopee whooping whore
whorehouse whoso whuffling whup wi wichert_ wicked wickedness wickerwork wicks wid widdershins
wide-eyed widely widening widespread widest widget widow widths wield wielding wig wiggle wiggled
wiggles wiggling wilderness wildest wildlife wildly wilds wildsau.idv.uni-linz.ac.at> willed willing
willingness willow-wand wills wilt wilts wim-wams wimmelten wimp wimps wimpsoes win98 winboxes
wind-swept window-oriented windowing windows-specific windpipe winds windshield windstorms windup
windy wineries wineyness winfow-panes winged wings winked winnings winnowed wintermute.ucr.edu
winternet.com wintry wipe wiped wipers wiping wird wire wired wiring wisecracks wiseguy wisely wiser
wisest wished wishful witch witchcraft witchdoctors witches withdrawal withdrew withered withheld
withholding withoutn withstand withthis withy-path witless witnessed witnesses witnessing wits
witticism wittiest witty wizardry wizards wobbling wobbly woe woes woke woken wolfbane wolfie wollen
wolverine wolves woman-child womb wombats wonder-working wondered wonderfully wonderin wondering
wonderous wondrous wonse wood-thing woodburning woodland woodlands woodpecker wool woolens woot
woot-dinner worded wordlessly wordy wore worgs workable workaday workers worketh workforce working
workman workplaces workstation workstations world-class world-famous world-view world.std.com
worldly worlds worldwide worm worn wornout worried worries worry-free worrying worse worser worship
worshipers worshippers worth-while worthless worthwhile worthy would-be wouldja woulds wouldst wound
wounds woven wow wq wr wrapped wrapping wrappings wraps wrath wreak wreck wreckage wreckages wrecks
wrenches wrested wrestle wrestler wriggles wrights wrinkle wrinkled wrinkles wrinkling wrist
wristwatch writ write-only writes writest written wrong-doings wronged wrongful wrongs wrought wrth
wrung wtf-uses-this wtwolfe wud wumpus wunning wuntime wurst wussies wuz www.chguy.net
www.linux.org.uk wy x,devel x2883 x86 x=/ xanthic xbase-preinst xdvi xe xen xhost xmission.com> xor
xp xpm xrated/i_am_old_enough_to_look_at_this xray xrewawt xsz xterms xtifr xtoolplaces-1.6 y2.038k
ya yacht yachts yah yahoo.com> yak yam-picking yams yank yanked yarble yarbles yarbou yard yast yawn
yawning yce-coeld year-old yearning yeer yell yelled yelling yellowing yells yelping yer yesh yield
yielded yielding yields
ylleucyllysylglutamylarginyllysylglutamylglycylalanylphenylalanylvalylprolyl- yng yodel yoke yokels
yolks yon yonder yore youn youre yourselves youse yout ysror ytitac yu yuh yuks yum yummie yuppie
yuppied yur yyoouurr zany zapped zcat zealously zeb.uswest.com zebra zedboy zephyr zero-gee zeroed
zeroes zeros zip zipfile zits zlib zlotys zones zoning zonked zoological-fantasy zoologist zoology
zucchini zzz zzzzzzzzz âwrongâ ââ über
"""#

  /// Seen in lower case, and capitalised inside a sentence.
  static let bothInside = #"""
a a.m. aardvark abends able abnormal abominable about above abroad absence absolute absolutely
abstention abstract abstraction absurd abuse abyss academic accelerated accept acceptance accepting
accomplishes according account accountant accounting accounts ace achievement achieves acknowledged
acronym acronyms across act acting action active actor acts actually acupuncture ad adapted add
added addicted adding addition address ade adjacent adjective administration administrative
administrator admit admonition advance advanced adventure adventurer adventures advertisement
advertising advice advising advisor affairs affected affirmative affix afflicted afford after
afternoon again against age aged agenda agent agents ages aging agreement ah ahead aid ailments aim
aimless ain air aircraft airline airlines airplane aix aka al alarm alcohol alcoholic alert algebra
algorithms alien aliens alive all all-time allen alley allocation allow allusions almost alone
aloneness along alot alpha alphabetical already alright also alternate alternative although always
am amateur amazed amazing amendment america american americans amid amoeba among amusement an analog
analysis analytical anarchist anatomy ancient and android androids anecdotes angel angels angry
anguish animal animals ankles anna announcement annoyed annual anomaly anonymous another answer
answered answering answers anthem anticipation any anybody anymore anyone anything anytime anyway
anywhere apache apathy apes apologies apparently appendix apple apple.com apples appliances
application applications applied apply appreciate approach arbitrary arc architecture arctic are
area aren arguments ark armchair armed armies armour army around arrogant arrow art article
artificial artist artists arts as ascii ashamed ashes ashtrays aside asinine ask assassin assembly
assertion assigned associates association assorted assume assumption assure assuring ast
astonishment astrology astronaut astronomer at atmospheric atomic atop attached attack attempts
attend attention attorney attorneys attributed auditors aunt australia austria author authority
autobiography automatic automation automobile automotive autumn available avalanche avenue average
avocado avoid await award awards awareness away awesome awoke ax axiom ay aye azh b babe babies baby
bachelor back background backspace backwards bacon bad bag bail baked baker balance bald ball balls
baloney banana band bandwidth bang bank banker banks banner bar barber barbie barf barrel barren
barrow barry barton base baseball based basement bash basic basket bass bat batch bathroom battle
battlefield bay bazaar bc be beach beagle bean beanie beans bear beard bearing bears beast beats
beautiful beauty became because become bed bee beef been beer beers bees before beg beggars begin
beginning behavior behaviour behind being belief believers believing belittle bell beloved belt benc
benchmarks bend beneath berkeley besides best bet beta better between beverage beware beyond bible
biblical bicycle bicycles biff big bigfoot bigger biggest bikini bill billion billions bills billy
binary bind bingo biological biology bird birdhouse birds birth birthday biscuits bit bite bits
bitter bizarre black blah blame blank blatant blend bless blew blind bliss blit bloc block blocks
blonde blood bloody bloom blossoms blue blue-eyed bluebird blues blunt blur bo board body boils bold
bomb bombs bond bonds bone bones bonnet bonnie boo book books bookstore boola boom booth bored boren
boring boss both bothers bottle bottom boulevard bounds bourne bowl bowling box boxer boy boys bozo
brain branch brand branden brands brandy brave bread break breakfast breaking breath breathe
breathing brew brewer brick bricks bridge bright brilliant bring bringing brings broad broadcast
broccoli brochure broke broken brood brooding brook brooks brother brotherhood brothers brought
brown brownie bsd bucket buddies buddy budget buffalo buffer buffers buffet bug bugfree bugs bugtraq
build building built bulb bull bullet bulletin bulls bun bunch bunny buoyancy burden bureau
bureaucracy burger buried burn burning burns burnt burst bury bus bush business bust but butcher
butler butter buy buzz by byte c c++ ca cab cabal cabbage cabin cabinet cable cadr cage caged cain
cake cakes calculating calculator calculus caldera calendar californians call called calling calm
calories came camera campaign can cancel cancelled cancer candid candy cannot canyon cap cape
capitalism caps captain car card cardboard cards care career carefully cargo carob carp carpenter
carpenters carpeting carpets carriage cars cartoon case cash cast castle cat catalog catch catcher
cats caught cause cautious caverns caving cc cd cdr cds ceiling celebrity cell cells cement center
central century ceremony certainly certified ch chain chainsaw chairman chambers champion chance
changelog changes changing channel chaos chapter charge charms charts chase chasing cheaply check
checkout cheddar cheeks cheerful cheerleaders cheese cheetos chem chemical chemistry cheque cherry
chess chewed chewing chicken chickens chief chiefs child childhood children chill chinese chip chips
chives chmod chocolate choice choir choking chop chopped chorus chris christmas chuq church cinnamon
circle circles circuits circulate circus circuses cities citizen city civil civilization claim
claiming claims clam classic claus clauses claw clay clean cleaner cleaners cleaning clear clearing
cleaver click cliff clinic clock clod close closed closely closet closing clothes cloud clout clover
clown club clue clutching cm co-worker coach cobol cocaine cock code coffee cogito coin coincidence
coke cola cold collapsed collapsing collection collector collectors college collisions color
colossus colour column combat combing combustion come comedian comedies comedy comes comfort comics
comin coming commander commandment commandments comment commentary commission commissioner commit
commitment committed committee committees common communication communications communist community
companion company comparative compare comparison compassion compatible compensation competition
compiler compilers complain complete completely completion complex complexity computatis compute
computer computers computing concept concepts conceptual concern concerned concert conciousness
conclusion confess confidence configure confused confusing confusion congress connote conquer cons
conscience consciousness consequences consequential consider consideration consistency consolation
console conspiracy constant constipation constitution constitutional construction constructive
consultant consulting consumer consumers consuming contemporary contempt contention contest contests
continent continental continually continue continuity contract contracts contrary contribute
contribution control convention conversion convert convertible conviction cookie cooking cool coop
cop copies copy copyright corduroy core corn corners corollaries corollary corporate corporation
corps corpse correct correction correctly correctness cosmic cosmicray cosmos cost could count
counter countless country county coup couple courage course court courtroom courtship cousin cover
cow coward cowboy cows cp cpu crabgrass crack crackers cradle craft cranial crap crash crashes crawl
crawling crazed crazy cream create creating creation creative creativity creatures credit credo
credulity creed creeds cretinous crippled crisis crisp critic critical critics crocodiles croquet
cross cross-eyed crossroads crow crown cruelty crunch cry crying csh cube cuisine cultivate culture
culus cupcake currency current curse curtain curve customer cut cute cutting cybernetic cyberpunk
cycle cynic d da dad daddy daft daily dam damage damaged damages dame dammit damn damnit dance
dancing dang danger dangerous danish dare dark darkness darling darn darth das dat data database
dating daughter dawn day daylight days dd de dead deadly deal dealing deals dean dear death debate
debian debugging decay decisions deck declaration declares decline decoration decrease decreased
deep deeply defeat defects defender defense defenseless definitely definition definitions definitive
defun deity dejected delete deli delight delights delivery delta demand democracy democratic den
denial density dent dental department depends deposit der des descend describe describes description
desert deserted design designed designing designs desk desktop despair desperate desperately despite
despondent dessert destination destroy destroyed destruction detergent determined developed
development device devices devil dew dga diagnostics dial diamond diamonds diatribe dick dictionary
dictum did didn die died dies diet different difficult dig digital dignity dilemma dill dills
dimension dining dinner dip diplomacy dir direct directed directional director directors dirty
disappearance disapproval disaster disciple discover discovered discoveries discovery discuss
discussion disease disgrace dish disillusionment disk display displays disposal distinction
distribute distributed distribution district ditch ditty divide divine division do doberman doctor
doctors doctrine doctrines document documentation documents dodge does doesn dog dogma doing dole
dollars domination don done dong donkey donut doom doomsday door dope dos dot double doubtful doug
dove down downhill downstairs downtown dozen draft drag dragged dragon dragons draw dream dreamer
dreams dress dressing drew drink drive driver driving dromedary drop dropping drug drugs drum
drummer drums drunk dry dry-ice dryer duck ducks ducky dude due dull dumb dummy dump dumped dumps
dung dungeon during dust duty dwarf dwell dwindle dying e e. each eager eagle eagles eallum earliest
early earn ears earth earthly earthquake east easter eastern easy eat eaten eater eating eats ebbs
economic economics economist economy ed eden edge edition editor editorial editors education
educational ee effect effects egg eggplant eggs ego eh eight eighth eighty either el elaborate elder
elected electric electrical electricity electronic electronics elementary elements elephant
elevators eleventh elite elks else elves elvis em emacs embarrass embarrassed embarrassment embrace
embracing emergency emotional emperor empire employees empty emptying emulate emulator encounters
encyclopedia end end-user endless ends enemy energy engage engine engineer engineering engineers
engines english enjoy enjoyable enlightened enlightenment enough enter enterprise enterprises
entertainment enthusiasm entirely entropy envelope environment environments envy epigrams
epistemology epitaph equal equipment equivalent er erase erik erotic err errand error errors
escalator escape eschew espy essay essays et ether ethernet ethical ethics euphemism eval evangelist
even evening event events eventually ever everlasting every everybody everyone everything everywhere
evil evolution ex-wife exactly examine examined excellence excellent except excessively exchange
excited exciting exclamation exclusive excruciatingly excuse excuses execute executioner executive
executives exercising exhaust exhibit existed existential exit expect expectation expectations
expects expediency experience experienced experimentation experiments expert experts explain
explains explanation explode exposed express extension extra extremely eye eyes f fable fabulous
face faced fachat facility fact factor factors factory facts factual failed failing fails failure
failures fair fairly faith fall falling falls false fame family famous fantasies fantastic fantasy
far farewell farmer fashion fast fastest fat fate father fats favorite fear fearing feather feathers
feature featuring federal feeding feel feeling feet feline fell fellow female feminine festive fever
few fiction fiddle field fields fifteen fifth fifty fight fighting figure file files fill filling
fillings film films filthy final finally financial find finding finds fine finger finished fire
fires first first-aid fiscal fish fishing fit five flake flaming flash flask flattery flavor flaw
flee fleet flesh flexible flight flock flood floor floppy flow flowers flowing flu fly flyer flying
focus foghorn fold folk folks follow following followup folly foo food foods fool foolish fools
football footwear for forbid forbidden force forced foreman forest forever forewarned forget
forgetful forgetting forks form formal former formula forth fortran fortune forty forty-two forward
foster found foundation founder four fourth fox fractal frank franks freaks free freebsd freedom
freight french frequent frequently fresh freshman friend friends friendship fries frightened fringe
frisbee fritter frob frog frogs from front frost frozen fruit frustration fry fulfill full full-time
fuller fun function functional functionality functions fund fundamentalists fungus funk funnier
funny furious further fusion future futures g gain galaxy gall gallons game games gamma gang
gangster garbage garden gardens garfield garment garter gas gate gates gatling gauss gave gay gc gcc
gee gene general generation generator generous genes genius gentlemen genuine geometry gerbil get
gets gettin getting ghost giant giants gifted gifts gigantic giggle gimme gin giraffe girl
girlfriend girlfriends girls give given gives giving glad glass glasses glee glitch globe gloomy
gloria glory glue gnome gnu go goal gobble god goddess godliness gods goes gogs going gold golden
golly gone gonna good good-bye goodbye goods gore gorgeous got gotcha goto gotta governing
government governor governs grab grace graceful gradual graduate graffiti graham grammar grammarian
grand grandma grandmother grant granted granting grape graphics grass grated grateful gravel graves
gravity gravy gray great greater greatest green greeting greg grenade grey grindstone grody gross
ground grounds group grovel grow growin growth guaranteed guard guardian guernsey guess guide guilty
guinea gulf gulp gum gun gunner gunning guns guru guts gutter guy guys h ha hack hackensack hacker
hackers had hag hail hair haircuts haley half hall halls halt halted ham hamburger hammer hand hands
hang hanging hangs happened happiness happy hard hardcopy hardcore hardware hardy hare harmonious
harmony harpers harpo has hasn hast hat hate hath hats have haven having hawk he head head-on
heading headless headlights headline headquarters heads health healthy hear heard hearing hears
heart heart-warming heaven heavens heavily heel heights held hell hello help helpful hen hence her
herald herb here hero heroes heroic heuristic hex hey hide high higher highest highly highway hike
hill hills him himself hinojosa hint hire hired hiring his history hit hitch hitchhiker hitchhiking
hmm hmmm hoax hog hold hole holes holiday holidays hollow holly holocaust holy home homicide homo
hon honest honesty honey honk honor honour hood hook hope hopefully hopeless hoping horizon horrible
horror horrors horse horses hospital host hostess hot hound hourly hours house houses how however
hubub huff hug huh human humor humour hunger hungry hunt hunter hunting hurting husband hush hut
hybrid hydrogen hygiene hypnotic hypothesis i ice id idea ideal identify identity ides idiot idiots
idleness iear if ignorance ignorant ignore ignored ignores ignoring il illegal illness illumination
illusions im image imaginary imagine imagining imitation immediately immortal imperial implementing
implications importance important impossible impostor impression improve improved improvement
impulse in inaction inc. incandescent incident incidental include including incorrect incorrigible
increase increased incredibly indeed indefatigable independent indicator indifferent indigestion
individuals induction industries industry infidels infinite infinity information ingredient
ingredients inheritance injustice ink inn inner innocence innocent innocents innovation innumerable
inquiry insane inscription insert inside inspected inspection installation installed instant instead
institution instruction instructions instrument instruments insults insurance int intel intellectual
intellectuals intelligence intelligent intent intention interactive interesting interface internal
internals international internet interrupts intimidation into introduction intruder invented
invention inventory invest investigation investment invisible invite ions ip irc iron irreverent is
island isn issue it item its ivory ivy j jack james japanese java jazz jealousy jean jeans jelly
jersey jesus jet jim job jobs joe joey john join joke joker jokes joules journal journey joy judge
judging jump jumping junction jungle junior junk jury just justice justify k k. kamikaze karl kb kde
keep kernel ketchup key keyboard kick kicking kid kidder kidding kids kill killer killing kin kind
kindness king kingdom kings kink kiss kisses kit kitchen kittens kitty klingon kludge knew knghtbrd
knight knights knives knobs knock know knowing knowledge known knows knuckles kosher l la lab labor
laboratory labour lack lacking lacks ladies lads lady lake lama lamb lambs lament lamps land
landfall lane lanes language languages lantern large largely lark laser last late lately later laugh
laughter law lawless lawn laws lawyer lawyers lax lays lazy le lead leader leading league lean
leaning learn learned learning learns least leave leaves leaving left leg legacy legal legislature
legs leisure leitner lemma lemme lemon length les less let lets letter letters level levels lex
liable libertarian liberties liberty libraries library libtool license licenses lick lie lies life
light lighthouse lights like liked likes lily limit limited limits line linear lines lining linked
linux lion lions lips liquid lisp list listen listened listeners listening listens lists literacy
literary literature litigation little live lived liver lives liveware living lo load loading loaf
loathing local locks lodge log logic logical logo lollipop lone long look looked looking looks loop
loops lord lose loser losers loses losing loss lost lot lottery louder love loved lover lovers loves
lovin low loyal lucid luck lucky lumbar luminaries lumps lunch lure lurks lust lyin lying lynch
lyrics m ma mac machine machines mack macro mad made magazine magic magician magnum maid maiden mail
main maine mainly maintain maintenance major make maker makes making male males mali mall malt mama
man manage management managers maneuver manic-depressive manned manners manoj manual manually
manuals manufacturing many mao march marcus margarine mariner mark market marriage marries mars
martin martini marvel mask mass massacre master masters match mate math mathematical mathematician
mathematicians mathematics mating matrix matter mature maturity maxim maxims maximum may maybe mayo
mayonnaise mayor me mean meaningless means measure meat mechanics mecum media medical medicine
medieval mediocre medium meet meeting meetings meets meg melancholy melted member members memo
memoirs memories memory men mental menu menus merchants mercy mere merry message messed messiah
metamorphosis method mice micro microprocessor microscope microsoft microwave middle midget midnight
might mighty mild miles military milk milking mill miller millihelen million mills mind minds mine
minimalism minimum minister minix minutes mio miracle mirror mischief miserable misfits misguided
miss missiles missing mission mist mistake mistaken mistakes mistress mit mix mixed mobile moby mode
model models modem modern modest modesty modular molecular mom moment moments mommy money monitors
monkey monsieur monster monsters monstrous month months moo moon moor moore moose moral morality
morals more morning mortal mortgage moss most mote mother mothers motion motor motto mount mountain
mountains mounted mounting mournful mouse moustache mouth moved movement moves movie movies moving
mph msg much muddle multiple multiply multitasking murder murderer murderous muscles muse museum
mushroom music musical musician must mustard mutual my myself mysteries mystery myth mythical myths
n n+1 n. naked name named narrow nasty national nations native naturally nature naval navels navy
nay ne near necessarily necessity neck need needed negative negotiations neighbors neither neon nerd
nerds nerves nervous net netgod netscape network networking neutron never new news newsgroups
newspaper next nf nice nick night nights nil nine ninety ninth nipples no noble nobody nolo nominal
non-trivial none nope nor norm normal north northern nose nostalgia not note notebooks notes nothin
nothing notice noticed notices nouvelle novel novelty now nowhere nuclear nude nuke null numb number
numbers numerals nurse nurtures nurturing nutley nutritional nuts o oath obedience object objection
obligations obscure observation observer obsession obvious obviously occasionally occupation ocean
odd of off offer office officer official officially officials offset often oh oil ok okay old older
olfactory olives olympics on once ond one one-tenth one-third ones onion only onward oops open
opening opera operating operation operator opinion opportunity opposition optimization options or
oracle oral orange orchard orchestra order ordinary organization organizational organizations orgy
oriental oriented origin originally os other others otherwise ouija ounce our ourselves out outburst
outer outlet outrageous outside outsiders over overdrawn overfiend overflow overheard overview
overweight overwhelming own owner owning oxygen oyster oysters oz p p.m. pack package packages pagan
page pain paint pair paisley pal palace palm pancake pancakes paneling panic panther papa paper
papyrus parade paradise parallel paralysis paranoia paranoid pardon parent parents park parking
parody part particles partly partnership parts party pass passage passed passes passion past pastry
pat patch path pathetic paths patience patient patients patio patrol patterns patties patty pawn
paws pay paycheck payments pc pdp peace peach peanut peanuts pearls peasant peck pedestrians peel
peep peer pen pencil penguin penis penny people percent perdition perfect perforation performance
performers perfume perhaps period perl permanently person personal personality personally personnel
persons perversity pesticides phase phenomena philosopher philosophers philosophical philosophy
phone phones photography phrases physical physicist physics pi pick picked picking pickle picture
pictures pie piece pieces pig pigeons pile pills pilots pine pinhead pink pioneer pipe pirates
pitiful pits pity pizza place placement places placid plagiarism plague plain plains plan planet
planning plans plasma plastic plastics platform platypus play playing please pleasurable pleasure
pledge plenty plots pluck plumage plumber plunder po pocket poems poet point pointed points
poisoning pok poles police policeman policy polish political politician politicians politics
polyester polyvinyl pond pool poor pop pope popped pops popular popularity population porcupine
poring pork pornography port positive posix possessing possession possibly post post-turing postage
poster posterior posters postponement posts postulate pot potato potholes pound pour power powerful
powers practical practice pray preacher precept precision preference premises prepare preposterous
presence present presents preserves president presidential presidents press pressure presumably
pretty prevention previous prey price pride priest priestess prime prince princess principle
principles print printed printer printing prior private prize pro probably probes problem problems
proceed processing processor processors procrastination procure producers product production prof
professional professor professors profit program programmed programmer programmers programming
programs progress progressive project promise promised promote promotion promptly pronounced proof
property prophet prophets proposal propose propositions prosperity protect protocol provan prove
proven proverb proverbs provides providing provisions prunes ps pseudocode psi psychic psychologist
psychology puberty public puff pull punch punishment purchase pure purity purple purpose pursuant
pursuing push pushes put puts putting puzzled pyramid python q quack quake quality quantum
quarterback quarterly queen queens query quest question questions queue quiche quick quickly quiet
quietly quite quote quoted quotes qwertyuiop r ra rabbit rabbits rabies race racism racket radiation
radio raid rain rainbow raised raisin ralph ram rampage ran ranch rand random randomly range ranger
rank rarely rat rath rather rats raw ray rayon razor reach read reader readily reading ready real
real-time realist reality really realm realtime reason rebel rebuttal recent recipe reconciliation
record recorder recording records recovery recreational recursion red redhat reed reeds reference
refers reflected reform refrain refreshes refreshing regardless regions register registers regular
regulations rehearse rejected relation relations relationship relative relativity relax releases
relief relieve religion religious reluctantly remains remember remembering remembers remembrance
remind reminder reminders remnant remotely removes renaissance renewal reorganize rep repair repeat
repent replicas replied reply report representative reproduction republic republics required
requires rescue research reservation resources respect respond responding response responsibility
responsible rest restaurant restaurants restless restraint resume retire retired retribution return
returned reunion reveal revenge revenue reverend review reviewee revised revision revolution
revolutionary reward rewind rh rhetoric rhymes rib rice rich richard ride rider ridiculous right
righteous rights ring rings rip ripple rising risks risky river river-daughter rivers riverside road
roads rob robe robin robot robots rock rocket rocks rod rode rogue role roll rolling rolls rom roof
room roots rope rose rotten round route row royal rpm rubber rudimentary rug rule rules run runneth
running rush russian rust rusting rustling rye s sacred sad sadly saed safe safeguard safety sage
said sail sailor saint sake salad salary sale salesmen sam same sand sandwich sandy sane santa sat
satanic satin sauce sausage sausages savage savages save saved saves saving savings saw say saying
sayings says scalar scar scene scenes schedule schedules scheme schizophrenic scholar school schools
science sciences scientific scientist scientists scintillate scopes scotch scott scout scramble
scratch scream screw screw-up scripts scripture scum sea seafood seagulls seal seamless search seas
seats sec second secondary secret secrets section sector sects secure security seduced see seed seek
seemed seems seen segmentation selection selective self sell selling semester semicolon seminar
senator send sending sendmail senior sensation sense sensitive sensuous sent sentiment serendipity
serenity serfs serial series serpent server serves service services session set seven seventh
several severe sex sexual sf shack shade shadow shadows shady shag shake shakes shall shalt sham
shape share shark sharks sharp shattering shave shaving she sheep sheer shell shelter shepherd
shields shift shine shining ship shirt shocking shoe shoot shooting shop shoplifting shopping shore
shores short shortage shortcomings shorter shortest shorts shot should shoulder shoulders shouse
shoved show showed shower showing shred shredded shrimp shrugged shut shuttle shy si sick side sight
sighted sign signal silence silent silently silicon silly silver simple simplicity simplify simply
sin since sincerity sing singer singers single sings sins sir sister sit sits sittin sitting
situation six sixteenth sixth sixty skeptic skeptical skepticism skeptics skiing skimpy skin skip
skulking sky slacks slackware slanted slashdot slaughter slays sledge sleep sleeping sleeps sleepy
slender slew slice slick slinkies slit slob slogan small smart smile smoke smooth snack snake snap
snappy snatch sneak sneakers snow so so-called soaked soap sobbing sober social socialism society
socket socks softly software solar solaris sold soldier solo soluble solution solve solving some
somebody someday somehow someone something sometimes somewhere son sond song songs sonnet soon
sooner sophisticated sophistication sorrow sorry sort sorting soul souls sound soup sour source
south southern soy space spam spare spark speak speaker speaks special species spectrum speech speed
spell spelling spending spider spin spiral spirit spirits spiritual spiritually spite spoke sponsor
spoon spoonful sporting sports spot spreads spring springs springtime sprinkle sprouts spud squad
squirm sta stack stallman stand standard standardization standards staple star stare stark stars
starship start started starting state statement statements states stationery statistics statue
status stay stayin staying steak steal steaming steel step stereo sterling still stilla stills sting
stinks stock stolen stomach stone stones stood stop stopped stopping storage store stores storm
stormtroopers story straight straighten strain strange stranger strangers strawberry stream street
streetcar streets stretch stricture strike strong stronger structure structured structures strung
student studies studio study studying stuff stupid stupidity style su subject sublime submarine
submitted subsidiaries substitute subtlety subversive subway succeed success successful such suck
suddenly sue suffer suffering sufficient sugar suicide suit suites sum summary summer summing summit
sun sunless sunos super superb superiority supermarket supernatural supervision supper supplier
supplies supply support supporting suppose supreme sure surely surface surfer surgeon surgeons
surprised surrender survey survival survives sushi swallowed swamp swan swarthy sweat sweating
sweaty sweeping sweet swift swimming swing switch switched sword swords syllogism symbolism symbols
symphony symposium system systems t tab table taco tail take taken takeover takes taking tale talent
tales talk talking taming tan tangled tank tanned tao tap tape tar-pit tarot tartar taste tattooed
tautology tax taxes tcp/ip tea teacher teachings team tear tears tech technical technicians
technique technological technology teen teenage teenagers teeth telecommunications telegraph
telephone television tell teller telling temper tempest temple temporary temptation ten tender
tennis tenth term terminal terminals termination terrible terror terrorism test tested testing texas
text th than thank thanks thanksgiving that the theater theatre their them themselves then theology
theorem theory there thereby therefore thermodynamics these they thick thief thing things think
thinker thinking thinks thinly third thirst thirty this tho thorns thoroughly those thou though
thought thoughts thousand three through throw throwing thru thumb thunderbolt thus thy thyself tide
tie tiger till time times timing tin tiny tip tired tires title titles tm to toad toast today
together toilet toke told tolerance tombstone tomorrow ton tones tongue tonight tons too took tools
top topic tops torment toss total totally touched tough tourists towards tower town toy tracer track
tract trade trademark traffic tragedy trail train training trains tranquillity transactions transfer
transferred transistor transit transitional translation transsexual trash travel traveling treason
treasure treat treated treatment tree trend trendy trial triangle tribute trifle trinity triumph
troll troop trouble troubled troup trout trucks true truism truly trump trust trustworthy truth
truthfully truths try trying tsp. tub tubular tucker tumble tunes turn turned turning turns tuxedo
tweak twelve twenty twice twiddle twilight twins twist two two-thirds type typewriter u ubiquitous
ugly uh ultimate um umm unable unauthorized unbounded uncertainty uncle uncommon und undecided under
underdog underground understand unfortunate unfortunately unhappy unibus unicorn unidentified
uniform uninhibited unintelligible union unique united units universal universe university unix
unix-like unkempt unknown unless unlike unlimited unlucky unnamed unpack unreal unreliability
unreported unseen until unto unusual up update upgrade upon upstairs urge urine us usage usb use
used usenet user user-friendly users using usual usually ut uttered utterly v v6 vacations vacuum
vade valley valuable values vampire van variable variables varies vaseline vast vats vb vegetable
veiled veins velvet vending venerable ventricle verbs verdict verification verily vermin verse
version very vet veteran veterans vi vice vicious victims victory video vidi view viewed viewer
viewing village violence violent violet virtual virtue virus vision visitor visual vixie vodka void
vojta vol volume volunteer von voodoo vulgar w wabbit waffle wait waiter waitin waiting waits wake
walk walked walking wall wallet walls walnut want wanted war ward warm warmth warn warning warp
warrior wars was wash washer washing wasps waste wasting watch watches watching watchmen water
waters wave waving wavy way ways we weakening wealth weapons weariness wearing web wee week weekday
weekend weekends weighing weird welcome well went were west western wet whack whale whales what
whatever whats wheat wheel wheeled wheels when whenever where whereas wherein whereupon wherever
whether which while whip whiskey white whither whiz who whoever whole whom whose why wichert wide
wierd wife wild wildebeest wile will willingly willow win wind window windows windoze wine wing wink
winner winners winning winos wins winter wir wires wisdom wise wish wishes wishing wit with wither
within without witness wives wizard wolf woman wombat women won wonder wonderful wonders wood wooden
woods woody word words work worked worker workings workplace works workshop world worms worry
worshiper worst worth would wouldn wounded wrap wrecked wrench wrestling wretched write writer
writers writing writings wrong wrote x x-ray xemacs y y2k yacc yankee yards yay ye yea yeah year
yearn years yeast yellow yeoman yes yesterday yesterdays yet yetta yo yogurt you young younger your
yours yourself youth youthful zebras zero zombie zone zoo
"""#

  /// Never seen capitalised, and in lower case where a sentence begins.
  static let lowerAtBeginning = #"""
acme-cannon afterism algorithm aphorism aquadextrous arachnoleptic audiophile backups bah
blithwapping bozone brain-damaged briefcase broad-mindedness brokee buzzword byob cans cashtration
caterpallor cerebral checkuary clairvoyant clone compuberty cries decafalon derry destined disbar
double-blind e-credibility echo egrep etc. fal falsie fee fenderberg filibuster finlandia flannister
flowchart free-oh-ess free-ows fritos genealogy genlock giraffiti gleemites glibido gossip
grasshopotomaus greenrd grep gurmlish gyroscope half-done handshaking heavy hehe hipatitis honeymoon
http ignisecond inbox incentive inconclusive index innovate inoculatte insecurity inspirational
intaxication interlard intoxicated italic jogger kern kinky last|perl lawsuit leverage lit logout
lp1 malpractice meterologist
methionylglutaminylarginyltyrosylglutamylserylleucylphenylalanylalanylglutamin- mittsquinter modconf
momentum mophobia narcolepulacyi omnibiblious opportunist optimist osteopornosis pediddel pension
pessimist petribar phosflink pixel poisoned polygon pos prairies prod purpitation reintarnation roff
rugged sarchasm scenario scribline senility sheesh sillema skilled skldfjkljklsr%^& snafu spagmumps
squatcho stab_val str->str_pok sunset system-independent taxidermist telepression timesharing
tmps_base tr.v. transparent untold unzip vacation volcano vuja weapon well-adjusted win-nt wok woo
write-protect yo-yo zeal
"""#
}
