package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a command on a dossier led to. */
public record DossierAnswer(
        String code, int status, @Nullable Instant dueAt) {

    public static DossierAnswer of(Dossier dossier) {
        return new DossierAnswer(dossier.code().value(), dossier.status().number(), dossier.dueAt());
    }
}
