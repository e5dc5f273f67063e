package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.OpenStep;
import vn.motcua.dossier.OpenWait;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * A dossier that an officer keeps an eye on, as it stands now.
 *
 * @param unit who decides it
 * @param status number of its state, 1 to 10
 * @param steps what is open, as far as the officer may see it; each says whose turn it is
 * @param waiting what it waits for while no step is open
 * @param remainingMinutes office minutes of that unit until it is due, negative when overdue; null while its clock does
 *     not run
 * @param urgency null once it is settled or closed
 * @param since when the officer began to watch it
 */
record WatchedDossier(
        String code,
        String ownerName,
        Text procedureName,
        UnitRef unit,
        int status,
        Text statusName,
        List<OpenStep> steps,
        @Nullable OpenWait waiting,
        @Nullable Instant dueAt,
        @Nullable Long remainingMinutes,
        @Nullable Urgency urgency,
        Instant since) {}
