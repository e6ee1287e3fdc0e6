### The page for those who decide whether Turnwise may be used: facts, each with a way to check it. What is said here is
### said in docs/data-protection.md and docs/accessibility.md word for word; tests/claims.rs compares.

data-title = For your IT and data protection
data-lead = Turnwise is a web page without a server behind it. Here is what it keeps, what it requests and who sees what, and how you can check each of these yourself.
data-print = Print this page
# Under data-title, on the page of those who run workshops.
workshop-data-lead = What to show those who have to allow it.
# Under a statement: what to do to see for oneself that it is true.
data-check = To check: { $how }

# Beside the next four stands what the host wrote into the file host.json.
host-name = Hosted by
host-help = Help
host-imprint = Imprint
host-privacy = Privacy
data-host-title = Who hosts this site
data-host-none = Whoever hosts this site hasn’t put their details beside it.
data-host-large = The file host.json beside the app is too large, so nothing from it is shown.
data-host-broken = The file host.json beside the app can’t be read, so nothing from it is shown. It has to be one JSON object with each field once.
data-host-field = The field “{ $field }” of the file host.json can’t be used, so nothing from that file is shown. Fields are name, imprint, privacy and help; each is text, or a link that begins with https or mailto.

data-kept-title = What’s kept, and where
data-kept-words = What people write is kept in their own browser, twice: in localStorage, under keys that begin with “turnwise/1/”, and in the IndexedDB database “turnwise”. Automatic backups are in a second one, “turnwise-backups”.
data-kept-words-check = open the developer tools of your browser and look at its storage.
data-kept-tab = Forms that aren’t sent yet, and how far a page was scrolled, are in sessionStorage until the tab is closed. There are no cookies.
data-kept-tab-check = look at session storage and cookies in the same place.
data-kept-program = A service worker keeps the program itself in Cache Storage, so that it opens without a network. Nothing that anyone wrote is in there.
data-kept-program-check = look at Cache Storage. Its files are those of this site.
data-kept-ids = To tell writers apart, each browser draws a random identifier. It’s in the files and links that partners exchange. Nothing is read from the device for it.
data-kept-ids-check = save a file for a partner and open it in a text editor.
data-kept-plain = Nothing is encrypted while it’s in the browser: whoever can use the browser profile can read it. A login of one’s own and an encrypted disk protect it.
data-kept-gone = The browser may clear it: when site data is cleared, when a private window is closed, in Safari after seven days without a visit, or when the device runs out of space.
data-kept-gone-check = the page “This device” says what the browser has promised.

data-asked-title = What’s requested
data-asked-files = The page requests its own files from the site it was opened on, and nothing from anywhere else: no fonts, no statistics, no scripts. It sends nothing along that anyone wrote.
data-asked-files-check = open the network panel, reload, and use any page. Each request is a GET for a file of this site.
data-asked-log = Whoever hosts the files sees what any web server sees: IP address, time, the name of the file, the browser. The name of a kit that lies beside the app is the name of a file, too.
data-asked-log-check = ask whoever hosts this site what they log and for how long.
data-asked-hash = What stands behind the # in an address never reaches the server; browsers don’t send it. Pages, invitations and updates are there.
data-asked-hash-check = open a page and look at the server’s log.
data-asked-newer = It looks for a newer version of itself when it’s opened, and when it’s seen again after an hour.
data-asked-newer-check = filter the network panel by sw.js.
data-asked-links = Another site opens only when someone taps a link to it: the call link of a session, or a link of whoever hosts this site. It isn’t told where the tap came from.
data-asked-devices = The page doesn’t use camera, microphone, location or notifications.
data-asked-devices-check = look at the permissions of this site in the browser.

data-out-title = What leaves the browser
data-out-hand = Words leave a browser only as a file, a link, text or paper that a person hands over. There’s no account, and nobody who processes what people write: no server gets it.
data-out-hand-check = open it once, switch the network off, and use it: writing, links and files work as before.
data-out-private = What the app marks as only one’s own goes into no file and no link for a partner, only into one’s own backup.
data-out-private-check = write a private preparation, save a file for the partner, and search the file.
data-out-link = The link of an update is sealed with AES-128-GCM, with a key that the notebook holds. Where there’s no such key yet, or the page wasn’t opened by https, it says so before anything is sent. Invitations aren’t sealed.
data-out-lock = A file can be locked with a passphrase: AES-256-GCM, with a key made by PBKDF2 with SHA-256 and 600,000 rounds, and a new salt for each file. Nobody can recover the passphrase.
data-out-lock-check = lock a file and open it in a text editor. Its first lines name the algorithm.

data-lost-title = Lost devices, and erasing
data-lost-device = Whoever gets past the lock screen of a lost device can read the notebook on it, and there’s no way to erase it from afar. What the partner has stays as it is, and a backup brings one’s own back.
data-lost-erase = “Erase”, under Settings, removes one notebook or everything from this browser, backups in it included. Clearing the site’s data in the browser removes the program as well.
data-lost-erase-check = erase, then look at the storage again.
data-lost-given = What was handed over stays with whoever got it. Nobody can call it back.

data-seen-title = What a facilitator or an employer can see
data-seen-nothing = Nothing of a notebook. A facilitator has what people hand over to them, and nothing else.
data-seen-kit = A kit goes one way. Nobody is told who opened it or who began with it.
data-seen-kit-check = open a kit with the network panel open.
data-seen-names = Names that a facilitator types to make pairs stay with the facilitator: in their browser, and in files they save.
data-seen-slip = If a programme asks how it went, each person is offered a slip of numbers: no names, no words, no dates. They see every number, can leave out any, and hand it over or don’t. A slip names nobody, but whoever collects it may still know whose it is.
data-seen-bowl = Slips are collected in a bowl: one device goes round, the app shows nobody a slip that’s in it, and once it’s closed, only what five or more people say together.
data-seen-message = A wish for another partner, or a word to the facilitator, is a message that a person writes, signs and sends by choice.
data-seen-appraisal = Turnwise isn’t made for appraisals, and shouldn’t be used for them. It shows no one’s results to anybody else, and people who expect to be judged stop saying what’s true.

data-policy-title = Content security policy
data-policy-lead = The page carries a policy that forbids it everything it doesn’t need. The one in force now:
data-policy-check = view the source of the page. The policy is in its first lines.
data-policy-headers = These response headers go with it. Some hosts read them from the file _headers; on others, set them in the server.
data-policy-framed = Inside another page it doesn’t start, with those headers or without.

data-own-title = Hosting it yourself
data-own-build = Run “make build” in the source. It needs Rust, Node and make, installs the rest, and writes the folder dist.
data-own-copy = Copy dist, whole, to any web server that serves files, under a host name of its own: pages of one host name share what they keep. There’s no database and nothing to configure.
data-own-host = Put your details into the file host.json if you like. They’re shown on this page, on kits that lie beside the app and on the handout with its address, never in a notebook.

data-works-title = Browsers and networks
data-works-browsers = Tested with Chromium 156, Firefox 153 ESR and WebKitGTK 2.50.6, on Debian 12, at the size of a desk and of a phone. Safari itself and real phones weren’t tested.
data-works-needs = It needs JavaScript, WebAssembly, and permission to keep data for this site.
data-works-proxy = A proxy or a filter has to let files through that end in .wasm. Where one answers in place of the file, the first page says so.
data-works-proxy-check = block .wasm files for this site and reload it.
data-works-offline = After the first visit it opens without a network. A newer version waits until all its windows are closed, or somebody asks for it.
data-works-offline-check = switch the network off and reload the page.

data-parts-title = Parts made by others
data-parts-lead = { $count ->
    [one] The program holds { $count } part made by others.
   *[other] The program holds { $count } parts made by others.
}
data-parts-rules = All are open source. The build stops at a licence that isn’t on its list, and writes a bill of materials in the CycloneDX format.
data-parts-file = Bill of materials
data-parts-list = List the parts
# A library with its version, and the short name of its licence, such as MIT.
data-part = { $name } { $version }, { $licence }
data-parts-not-fetched = The list couldn’t be loaded. Try again when you’re online.

data-access-title = Accessibility
data-access-aim = The aim is WCAG 2.2 at level AA. That includes what EN 301 549, version 3.2.1, asks of web pages in its chapter 9.
data-access-state = By our own tests, it meets the aim in part: nothing we test fails, but not everything is tested. Nobody outside the project has audited it.
data-access-axe = On every page, with a light or a dark theme, at the size of a desk or of a phone, axe-core finds nothing. It sees a part of all barriers only.
data-access-keys = The way from the first page through a session to a goal works by keyboard alone, with the focus in sight. Each page has one heading, which gets the focus, and a title of its own.
data-access-size = No page scrolls sideways at 320 pixels, what’s pressed on a phone is at least 44 pixels high and wide, and headings aren’t cut when text is spaced out.
data-access-untested = Not tested: screen readers, speech input, screen magnifiers, high contrast colours set by the system, and how printed files are tagged. Nobody who depends on such aids has tested it for us.
data-access-english = The only language so far is English. Words that people write aren’t marked with their language.
data-access-report = If something is in your way, tell whoever hosts this site, or open an issue where the source is kept.
