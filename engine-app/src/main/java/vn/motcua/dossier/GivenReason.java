package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody did something with a dossier.
 *
 * @param code of the procedure's list
 * @param note free words, which go with the personal data
 */
public record GivenReason(@Nullable String code, @Nullable String note) {}
