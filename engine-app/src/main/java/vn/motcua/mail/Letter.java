package vn.motcua.mail;

/**
 * What a mail says, in the language of whoever gets it. It holds no personal data of applicants: mail passes strangers.
 *
 * @param html the same as {@code plain}, as a whole page
 */
public record Letter(String subject, String plain, String html) {}
