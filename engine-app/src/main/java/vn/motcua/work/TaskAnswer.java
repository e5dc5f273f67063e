package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command on a task led to.
 *
 * @param nextTasks the dossier's open tasks after the command
 */
public record TaskAnswer(
        String dossierCode, int status, @Nullable Instant dueAt, List<TaskRow> nextTasks) {}
