### Settings of this browser.

settings-title = Settings
settings-theme = Theme
settings-theme-system = Like this device
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-data = Where your words live
settings-data-here = Everything is kept in this browser, on this device. Nothing is sent anywhere. Your partner has what you give them in a file, and nothing else.
settings-data-risk = Clearing the browser’s data removes your copy. A full backup now and then, and your partner’s copy, keep it safe.
settings-things = Your things
settings-trash = Trash
settings-trash-hint = { $count ->
    [0] Nothing in it
    [one] { $count } thing
   *[other] { $count } things
}
settings-review = Review
settings-review-hint = Where you both wrote something different
settings-backup = This copy
settings-backup-hint = How it is kept, backups, the full backup
settings-about = About
settings-about-words = Turnwise is a notebook for two people who coach each other. It needs no account.
settings-version = Version { $version }
