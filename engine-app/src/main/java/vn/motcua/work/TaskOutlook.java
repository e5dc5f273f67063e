package vn.motcua.work;

import org.jspecify.annotations.Nullable;

/**
 * What completing a task would lead to.
 *
 * @param ready whether the form could be completed as it is
 * @param outcome what the command would answer, null while the form is not ready
 */
public record TaskOutlook(boolean ready, @Nullable TaskAnswer outcome) {}
