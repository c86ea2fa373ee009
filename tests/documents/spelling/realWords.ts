/** Words of papers of such groups, as they are written, and as they are mistyped. */
export const REAL_WORDS = {
  en: {
    right: `recommendation intercultural integration municipality delegation preamble whereas organisation organise colour programme
      centre neighbourhood honour behaviour licence travelling analyse city's don't Member's anti-rumour anti-discrimination co-operation
      cooperation well-being non-formal socio-economic EU-funded multi-level inter-city stakeholder stakeholders empowerment
      participatory citizenship belonging diversity equality migrants refugees xenophobia antisemitism Europe European Ukrainian
      Polish French Ukraine Monday January re-elect self-determination policymakers online email website subparagraph accession
      rapporteur secretariat ratification`,
    wrong: `recomendation integrtion municipalty delegtion preambel wheras organisaton colur programe neighborhod honuor behavoiur
      travveling analise citys dosn't memebr antii-rumour discrimnation cooperaton wel-being formall economc stakehoder empowermnt
      particpatory citzenship belongin diversty equalty migrnts refugess xenofobia antisemitsm Europaen Ukranian Polsh Frensh
      Ukrane Mondey Januray determinaton polcymakers webiste acession raporteur secretriat ratificaton recieve seperate definately
      occured goverment adress accomodation begining beleive`,
  },
  fr: {
    right: `recommandation interculturel interculturelle intégration municipalité délégation préambule organisation couleur quartier
      comportement aujourd'hui prud'homme grand-mère peut-être c'est-à-dire donnez-moi a-t-il rendez-vous arc-en-ciel quelqu'un
      égalité diversité citoyenneté appartenance réfugiés migrants xénophobie antisémitisme Europe européen européenne ukrainien
      polonais français Ukraine France lundi janvier anti-rumeurs socio-économique non-discrimination œuvre cœur sœur naïf maïs
      ambiguë événement connaître hôpital forêt être été lutter lutterons finissaient élaborèrent parties prenantes secrétariat
      ratification rapporteur`,
    wrong: `recomandation interculturell intégrtion municipalitée délégtion préambul organistion couleurr quartié comportemant
      aujourdhui prudhomm grand-mèree c'est-à-dirre donnez-moii a-t-ill arc-en-cie quelqun égalitée diversitée citoyenetté
      apartenance réfugiéess migrantts xénofobie antisémitizme europeén ukrainnien polonnais francais lunndi janvié rumeures-s
      économiq discriminaton oeuvr coeurr soeurr naîf maiss ambigüee évènemant conaître hopital forret ètre etee luterronns lutrons
      finisaient élaborrèrent prennantes secretariat ratificatoin raporteur apartement language developement`,
  },
  pl: {
    right: `zalecenie międzykulturowy międzykulturowa integracja gmina delegacja preambuła organizacja dzielnica zachowanie
      biało-czerwony społeczno-gospodarczy polsko-ukraiński ONZ-etu Kennedy'ego różnorodność równość obywatelstwo przynależność
      uchodźcy migranci ksenofobia antysemityzm Europa europejski ukraiński polski francuski Ukraina Polska poniedziałek styczeń
      gżegżółka źdźbło jaźń ćwierćwiecze wójt sołtys rzecznik miasta miastom miastami miastach najpiękniejszego współpracować
      współpracowaliśmy zostałaby przeciwdziałanie włączenie Lublin Lublina Wrocław Wrocławiu sekretariat ratyfikacja sprawozdawca
      uchwała posiedzenie przewodniczący porządek`,
    wrong: `zalecenieie międzykulturwy międzykultrowa integrcja gmnia delegcja preambua organizajca dzelnica zachowanei
      bialo-czerwonny społeczno-gospodarcy polsko-ukrainski różnorodnośc równośc obywatelstow przynaleznosc uchodzcy migrancii
      ksenofobja antysemitzm Eurpoa europeijski ukrainski polksi francuzki Ukrana Poslka poniedzałek styczen gżegżułka źdzbło
      jaźn ćwierćwieczeje wujt-a sołtyz żecznik miastomi miastamii miastaach najpienkniejszego wspólpracować współpracowaliśmyy
      zostałabyy przeciwdzałanie włonczenie Lubiln Wrocłwa Wroclawiu sekretarjat ratyfikcja sprawozdafca uhwała posiedzienie
      przewodniczoncy pożądekk`,
  },
} as const;
