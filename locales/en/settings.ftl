### Settings of this browser.

settings-title = Settings
settings-theme = Theme
settings-theme-system = Like this device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text = Text size
settings-text-usual = Usual
settings-text-large = Large
settings-text-larger = Larger
settings-clock = Times of day
settings-clock-usual = As usual in this language
settings-clock-24 = 17:30
settings-clock-12 = 5:30 pm
settings-calm = Calm
settings-calm-hint = Nothing moves. Today shows the next session and what was promised; anniversaries, counts and things to celebrate wait in their rooms.
settings-data = Where your words live
settings-data-here = Everything is kept in this browser, on this device. Nothing is sent anywhere. Your partner has what you send them, and nothing else.
settings-data-risk = Clearing the browser’s data removes your copy. A full backup now and then, and your partner’s copy, keep it safe.
settings-things = Your things
settings-trash = Trash
settings-trash-hint = { $count ->
    [0] Nothing in it
    [one] { $count } thing
   *[other] { $count } things
}
settings-review = Both versions
settings-review-hint = Where you both wrote something different
settings-backup = This copy
settings-backup-hint = How it is kept, backups, the full backup
settings-about = About
settings-about-words = Turnwise is a notebook for two people who coach each other. It needs no account.
settings-version = Version { $version }
