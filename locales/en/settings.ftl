### Settings of this browser.

settings-title = Settings
settings-theme = Theme
settings-theme-system = Match device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text = Text size
settings-text-usual = Default
settings-text-large = Large
settings-text-larger = Larger
settings-clock = Time format
settings-clock-usual = Automatic
settings-clock-24 = 17:30
settings-clock-12 = 5:30 pm
settings-calm = Calm
settings-calm-hint = Nothing moves. Today shows the next session and your commitments; anniversaries, counts and things to celebrate wait on their own pages.
settings-data = Where your words are kept
settings-data-here = Everything is kept in this browser, on this device. Nothing is sent anywhere. Your partner has only what you send them.
settings-data-risk = Clearing the browser’s data removes your notebook. A backup now and then, and your partner’s notebook, keep it safe.
settings-things = Your things
settings-trash = Trash
settings-trash-hint = { $count ->
    [0] Nothing in it
    [one] { $count } thing
   *[other] { $count } things
}
settings-review = Both versions
settings-review-hint = Where you both wrote something different
settings-backup = This device
settings-backup-hint = How your data is kept, and backups
settings-about = About
settings-about-words = Turnwise is a notebook for two people who coach each other. It needs no account.
settings-version = Version { $version }
