package vn.motcua.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter that this node alone sends now.
 *
 * @param address where its officer gets mail at this time; null for nowhere, or when the account is locked
 * @param attempts this one included
 */
record ClaimedMail(long id, @Nullable String address, Letter letter, int attempts) {}
