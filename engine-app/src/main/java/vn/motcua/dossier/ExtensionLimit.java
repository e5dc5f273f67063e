package vn.motcua.dossier;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** How often a dossier may get more time: as often as its procedure's manifest says, for each kind of cause. */
@org.springframework.stereotype.Component
public class ExtensionLimit {

    private final Catalogue catalogue;
    private final SupplementStore notes;

    ExtensionLimit(Catalogue catalogue, SupplementStore notes) {
        this.catalogue = catalogue;
        this.notes = notes;
    }

    /**
     * Lets an extension pass that is still allowed.
     *
     * @param kind of the notes that count: EXTEND for an apology, VERIFY for a verification by another agency
     * @throws Rejection conflict {@code extension-limit} otherwise
     */
    public void require(Dossier dossier, String kind) {
        int limit = of(dossier);
        int extended = used(dossier, kind);
        if (extended >= limit) {
            throw Rejection.conflict(
                    "extension-limit",
                    new Text(
                            "Hồ sơ đã được gia hạn %d lần; quy định cho phép %d lần.".formatted(extended, limit),
                            "The dossier was extended %d time(s); the rule allows %d.".formatted(extended, limit)));
        }
    }

    /** Whether {@link #require} would let one more pass. */
    boolean allows(Dossier dossier, String kind) {
        return used(dossier, kind) < of(dossier);
    }

    /** How often it has got more time for this kind of cause. */
    int used(Dossier dossier, String kind) {
        return Math.toIntExact(notes.notes(dossier.id(), kind));
    }

    /** How often it may. */
    int of(Dossier dossier) {
        return catalogue
                .version(dossier.versionId())
                .manifest()
                .limits()
                .extensions()
                .value();
    }
}
