package vn.motcua.notice;

/** What an officer wants to be told by mail. */
enum MailWish {
    NONE,
    /** Urgent kinds, within a minute or with what follows in the next ten. */
    AT_ONCE,
    /** Everything at the opening of the office, on its working days. */
    DAILY
}
