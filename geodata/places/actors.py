"""The words that make a place's name stand for a government, or for what belongs to it."""

from __future__ import annotations

from geodata.places.lexicon import alternatives

FRONT_WORD = alternatives(
    """
    directions? sectors? ax[ei]s tactical_area operational_(?:areas?|directions?|zones?)
    fronts?(?!\\s+line) counter-?offensive bridgehead напрям\\w* відтин\\w* ділян\\w*
    направлени\\w* участ\\w*
    сектор\\w*
    """
)
# What a state or a town has: "Russia's Defence Ministry", "Kyiv officials".
_STATE_ADJECTIVE = alternatives(
    """
    defen[cs]e foreign interior energy health prime deputy acting state military regional city
    federal air armed ground special security general national supreme top senior public nuclear
    ukrainian exiled (?:moscow|russian|kremlin)-(?:installed|appointed|backed)
    occupied occupation oblast region own former new emergency rescue
    """
)
STATE_NOUN = rf"(?:{_STATE_ADJECTIVE}\s+){{0,3}}" + alternatives(
    """
        minist(?:ry|ers?) presidents? arm(?:y|ies) forces? troops military staff
        command(?:ers?)?(?:-in-chief)? officials? authorit(?:y|ies) governments? regime mayors?
        governors? gov\\. parliament (?:operational\\s+)?headquarters
        casualt\\w+ loss(?:es)? intelligence police prosecut\\w+ services?
        embass(?:y|ies) ambassadors? spokes\\w+ courts? navy guards? administrat(?:ion|ors?) heads?
        garrison leaders?(?:hip)? econom\\w+ soldiers? units? council envoys? secretary chiefs?
        diplomats? OVA RMA RSA OMA activists? bloggers? journalists?
        allies partners? side fleet militia lawmakers? senate congress
        media congressional negotiat\\w+ delegations? propagand\\w+ budget
        """
)
# Nouns of acts: whose act it is stands for a government.
ACT_NOUN = r"(?:battlefield\s+|military\s+)?" + alternatives(
    """
    defen[cs]es
    invasion war attacks? offensive aggression assault strikes? claims? decision demands? proposals?
    plans? efforts? campaign request refusal response threats? proxies proxy statements?
    hopes? gains? progress blockade siege aims? goals? ambitions? occupation bombardment narrative
    propaganda
    withdrawal advances? shelling position annexation intentions? announcement swan incursion raids?
    hand_in fingerprints involvement complicity responsibility
    setbacks? defeats? victor(?:y|ies) success(?:es)? breakthroughs? counter-?offensive failures?
    grip stranglehold hold_on control_(?:of|over) rule_over authority_over
    """
)
FORCES = alternatives(
    "armed_forces forces troops army military soldiers fighters servicemen marines paratroopers"
)
PLACE_NOUN = alternatives(
    """
    regions? oblasts? borders? territor\\w+ coast\\w* east\\w* west\\w* south\\w* north\\w*
    cit(?:y|ies) capital airspace towns? villages? suburbs? outskirts cent(?:er|re) districts?
    port areas? interior skies sky provinces? streets front frontlines? hospitals? theatres?
    infrastructure bridges? airports? airfields? refiner(?:y|ies) second-largest largest
    """
)
COMPOUND = alternatives(
    """
    backed installed appointed led based controlled held occupied aligned friendly made born style
    bound brokered mediated proposed drafted provided donated imposed financed built sponsored
    annexed administered supplied funded leaning organi[sz]ed run owned trained
    """
)
# Verbs of one who acts or speaks, in the third person.
ACTING_VERB = alternatives(
    """
    sa(?:id|ys?) den(?:ied|ies|y) claim\\w* confirm\\w* announc\\w+ accus\\w+ report\\w* warn\\w*
    call(?:ed|s) call_(?:for|on) want\\w* need\\w* hop(?:ed|es) vow\\w* insist\\w* reject\\w*
    agree\\w* approv\\w+
    launch\\w* attack(?:ed|s) fir(?:ed|es) deploy\\w* sen(?:t|ds?) us(?:ed|es) target(?:ed|s)
    recruit\\w* los(?:t|es) makes? made takes? took t(?:ries|ried) seek\\w* sought beg(?:an|ins)
    start\\w* stop\\w* continu\\w+ plan\\w* plead\\w* urg\\w+ ask\\w* t(?:ells|old) g(?:ave|ives)
    g(?:ot|ets) provid\\w+ suppl\\w+ suspend\\w* sign\\w* support\\w* oppos\\w+ believ\\w+
    think\\w* thought expect\\w* intend\\w* consider\\w* refus\\w+ threaten\\w* respond\\w*
    repl(?:ied|ies) retaliat\\w+ step\\w* keeps? kept h(?:it|its) str(?:uck|ikes) shelled
    bomb(?:ed|s) seiz\\w+ captur\\w+ occup\\w+ annex\\w+ invad\\w+ control\\w* gain\\w* advanc\\w+
    push\\w* retak\\w+ retook recaptur\\w+ withdr\\w+ pull\\w* increas\\w+ intensif\\w+ appear\\w*
    emphasi\\w+ follow\\w* blam\\w+ condemn\\w* critici\\w+ prais\\w+ welcom\\w+ dismiss\\w*
    offer\\w* propos\\w+ buil(?:t|ds) produc\\w+ receiv\\w+ violat\\w+ ban(?:s|ned) impos\\w+
    join\\w* face[sd]? releas\\w+ publish\\w* know\\w* knew show(?:s|ed)? sees? saw shot downed
    did does do will would may might must should can could cannot can['’]t won['’]t has have had
    hasn['’]t hadn['’]t didn['’]t doesn['’]t maintain\\w* argu\\w+ describ\\w+ demand\\w*
    deliver\\w+ pledg\\w+ promis\\w+ order(?:ed|s) summon\\w+ prepar\\w+ mov(?:ed|es) back(?:ed|s)
    return\\w* rel(?:ies|ied) wage[sd]? fights? fought st(?:ood|ands) conduct(?:ed|s)
    carr(?:ied|ies) held holds hold cut cuts pays paid buys bought sells sold cancel\\w* block\\w*
    veto\\w* trains evacuat\\w+ expel\\w* hosts hosted fr[eo]\\wz\\w+ lift(?:s|ed) eas(?:es|ed)
    clos(?:es|ed) wrestl\\w+ struggl\\w+ grappl\\w+ scrambl\\w+ reels? reeled attempt\\w*
    arrest\\w* rais(?:es|ed) mull\\w* weigh(?:s|ed)? eye[sd]? shut shuts
    """
)
ADVERB = alternatives(
    """
    also now again still then only itself first never often not and later has have had all
    \\w+ly both alone
    """
)
ACTING_STATE = alternatives(
    """
    \\w+ing ready willing able unable prepared committed determined unlikely likely expected accused
    blamed urged asked forced open concerned worried to_\\w+ in_talks reportedly not
    """
)
# What befalls a town; whoever reads "Kyiv came under fire" thinks of the town.
BEFALLS = alternatives(
    """
    been(?!\\s+\\w+ing) los(?:t|es|ing) suffer\\w* saw came come wok\\w+ endur\\w* experienc\\w*
    mourn\\w* bur(?:y|ied|ies) remain\\w* surviv\\w* fac(?:ed|es) fell felt
    (?:hit|struck|targeted|rocked|shaken|shelled|bombed|attacked|battered|pounded|jolted)_by
    """
)
NO_GERUND = alternatives(
    """
    during including following according using being starting beginning killing wounding injuring
    leaving causing pending regarding concerning involving morning evening
    """
)
# "talks between Moscow and Kyiv"
PARLEY = alternatives(
    """
    talks? negotiations? agreements? relations? tensions? cease-?fire truce deal wars? dialogue
    contacts? conflict exchanges? swaps? alliance cooperation trust meetings? diplomacy standoff
    rows? disputes? rifts? feuds? confrontation partnership treaty peace exchange
    understanding friction
    переговор\\w*
    перемовин\\w* відносин\\w* отношени\\w* обмін\\w* обмен\\w* війн\\w+ войн\\w+ угод\\w+
    конфлікт\\w* конфликт\\w* договор\\w* діалог\\w* диалог\\w* перемир\\w* контакт\\w*
    домовлен\\w* соглашени\\w* співпрац\\w* сотруднич\\w* напруж\\w*
    """
)
# Words before a name that make it a party: "according to Kyiv", "sanctions on Russia".
_PARTY_WORDS = alternatives(
    """
    according_to accus(?:ed|es|ing|e) blam(?:ed|es|ing|e) urg(?:ed|es|ing|e) t(?:old|ells?|elling)
    condemn(?:ed|s|ing)?
    ask(?:ed|s|ing)? warn(?:ed|s|ing)? press(?:ed|es|ing|ure_on)? sanctions_(?:on|against)
    relations_with ties_with talks_with negotiat\\w+_with negotiations_with war_(?:with|against)
    stood_with stands?_with standing_with deal_with agreement_with peace_with dialogue_with
    hand(?:s|ed|ing) giv(?:es|ing|en?)
    gave cost(?:s|ing) dealt push(?:ed|es|ing)? forc(?:ed|es|ing|e) compel\\w* persuad\\w+
    convinc\\w+ deter(?:red|s|ring)? embolden\\w* remind(?:ed|s|ing)? pressur(?:ed|es|ing)
    support_(?:for|to) assistance_(?:for|to)
    aid_(?:package_)?(?:for|to) package_for
    weapons_(?:for|to) arms_(?:for|to) help_for guarantees_(?:for|to) pressure_on
    (?:provided|supplied|given|delivered|pledged|transferred)_to suppl(?:y|ies|ying) arm(?:ing)?
    help(?:ing)? behalf_of allies_of side_of defeat(?:ing)? from_both
    (?:target|goal|prize|objective|priority|victory|success|setback|defeat|embarrassment|trophy)_for
    (?:gains?|win|boost|loss(?:es)?|advantage|breakthrough|blow|humiliation|headache)_for
    (?:blow|setback|important|crucial|matters?|deeply)_to
    """
)
_DONE_BY = alternatives(
    """
    claimed said denied confirmed announced launched supplied provided reported condemned rejected
    accused fired imposed seized captured annexed occupied approved controlled backed supported
    used made proposed demanded staged carried_out conducted committed produced developed
    designated offered denounced held taken sent run \\w{3,}ed
    """
)
PARTY_BEFORE = (
    rf"(?:{_PARTY_WORDS}(?:\s+both)?"
    r"|(?:attack|strike|raid|assault|attempt|provocation|offensive|incursion|campaign|effort|push|drive|bid|plan|move|decision|operation)s?\s+by"
    rf"|blame[ds]?\s+on|{_DONE_BY}(?:\s+(?:in|on|at)\s+\w+)?\s+by)"
)
_UKRAINIAN_VERBS = """
    заяв повідом спросту запереч відкин відмов назва оголо підтверд звинува погроз закли попере
    хоч хотіл вимага плану намага прагн готу готов нама намір наміре може мож мог вважа стверджу
    запевн атакува обстріл запуст випуст вдар завда напал вторг поча продовж використ застосу
    отрима переда нада виділ постав втра окупу анексу захоп наступа перекида перекин відреагу
    відпові домов підпис розраховує сподіва визна боїться бої вед має буд зможе мус повин ввел
    ввод запровад зупин прос наполяга показа посила відправ збира пропону чека очіку поверн скерув
    надісла скорист розмі розгорта розгорн намагає відхил каж говор зазнач наголос коменту
    прокоменту тисн занепокоєн обурен проти схвал засуд віта мовч промовч
"""
_RUSSIAN_VERBS = """
    заяв сообщ опроверг отверг отказ назва объяв подтверд обвин пригроз призва предупре хоч хотел
    требу планиру пыта стрем готов намер может мог счита утвержда уверя обстрел запуст выпуст
    удар напал вторг нача продолж использ примен получ переда предостав выдел поставл поставил
    потер понес оккупир аннексир захват наступа перебрас переброс отреагир отвеч ответ договор
    подпис рассчитыва наде призна боит вед вв[её]л будет сможет долж ввод останов прос настаива
    показа посыла отправ собира предлож предлага ждет ожида верн атакова нанес размест разверн
    отклон говор отмет подчерк комменти прокомменти дав(?:ит|ят) обеспокоен возмущ[её]н против
    одобр осуди приветств молч промолч
"""
CYRILLIC_VERB = alternatives(
    " ".join(f"{stem}\\w*" for stem in f"{_UKRAINIAN_VERBS} {_RUSSIAN_VERBS}".split())
)
CYRILLIC_ADVERB = alternatives(
    """
    вже уже також также тоже знову снова не і и раніше ранее сьогодні сегодня поки пока ще еще
    офіційно официально вчора вчера навіть даже тепер теперь це цю ці цей это эту эти этот
    інформацію информацию твердження заяву заявление дані данные
    """
)
# "в Кремлі заявили": those who sit there speak, in the plural.
CYRILLIC_SAY = alternatives(
    " ".join(
        f"{stem}\\w*"
        for stem in """
        заяви повідоми сообщи опроверг спростува запереч назва оголоси объяви підтверди подтверди
        звинува обвини закли призва пригроз попере предупре вважа счита стверджу утвержда відреагу
        отреагир комент коммент прокомент прокоммен визна призна говор каж зазнач отмет наголос
        подчерк підкресл хочуть хотят відмов отказ відпові ответ розпові рассказ поясни объясн
        плану планир готу готов виступи выступи виключ исключ сподіва надеют чека очіку ожида
        """.split()
    )
)
CYRILLIC_BEFALLS = alternatives(
    """
    зазна[вл]\\w* подверг\\w+ пережи\\w+ пережил\\w* перенес\\w+ опини\\w+ оказал\\w+
    залиш\\w+(?!\\s+(?:осторонь|проти))
    остал\\w+(?!\\s+(?:в\\s+стороне|против)) прокину\\w+ просну\\w+ оговт\\w+ здригну\\w+
    содрогну\\w+ горить горит палає пылает
    замерза\\w+ потопа\\w+ жив[еу]\\w* жив[её]т порин\\w+ погруз\\w+ чекає_на потерял\\w*_свет
    зустрі\\w+ встрет\\w+ звільн\\w+ відновлю\\w+ восстанавл\\w+ лежить лежит стоїть стоит
    знаход\\w+ межує граничит
    """
)
CYRILLIC_PARTY = alternatives(
    """
    за_словами по_словам за_даними по_данным за_версією по_версии з_боку со_стороны допомог\\w*
    помощ\\w* підтримк\\w+ поддержк\\w+ агресі\\w+ агресси\\w+ санкці\\w+_(?:проти|щодо)
    санкци\\w+_(?:против|в_отношении) вимог\\w* требовани\\w+ звинува\\w+ обвин\\w+ позиці\\w+
    позици\\w+ рішенн\\w+ решени\\w+ війн\\w+_(?:з|із|проти) войн\\w+_(?:с|против)
    переговор\\w*_(?:з|із|с|со) тисн\\w+_на тиск\\w*_на давлени\\w+_на дав(?:ит|ят)_на
    впли(?:в|ну)\\w*_на влия\\w+_на санкці\\w+_на тиснут\\w*_на перемовин\\w*_(?:з|із|зі) заяв\\w+
    вторгнен\\w+ вторжени\\w+
    """
)
CYRILLIC_STATE = alternatives(
    """
    президент\\w* прем['’ʼ]?єр\\w*(?:-міністр\\w*)? премьер\\w*(?:-министр\\w*)? уряд\\w*
    правительств\\w* влад[аиуі] владою власт\\w+ армі\\w+ арми\\w+ авіаці\\w+ авиаци\\w+ ввс впс
    вмс вмф мо мчс дснс операци\\w+ збройн\\w+_сил\\w* вооруж[её]нн\\w+_сил\\w* зсу всу зс вс
    генштаб\\w* міноборони минобороны мзс мид гур сбу фсб оборони обороны справ дел сил\\w*
    військ\\w* войск\\w* громадян\\w* граждан\\w* посол\\w* посл\\w+ посольств\\w+ союзник\\w*
    парламент\\w* служб\\w+ безпеки безопасности мер\\w* мэр\\w* мвс мвд снбо рнбо єс
    територі\\w+_оборон\\w* стран\\w+-агрес+ор\\w* країн\\w+-агрес+ор\\w*
    """
)
# "Сумська обласна військова адміністрація": whose authorities they are.
CYRILLIC_AUTHORITY = (
    r"(?:(?:обласн|областн|міськ|городск|районн|військов|военн|державн|воєнн|окружн)\w{1,3}\s+){0,3}"
    + alternatives(
        """
        ОВА ОДА ОГА МВА РВА РДА СВА ОВК обладміністраці\\w* адміністраці\\w* администраци\\w*
        облрад\\w* міськрад\\w* горсовет\\w* рад(?:а|и|і|у|ою) прокуратур\\w* облпрокуратур\\w*
        гарнізон\\w* гарнизон\\w* губернатор\\w* мер(?:а|у|ом)? мэр(?:а|у|ом)? міськголов\\w*
        поліці\\w+ полици\\w+
        """
    )
)
