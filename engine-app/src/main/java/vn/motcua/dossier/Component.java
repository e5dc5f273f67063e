package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.RequiredComponent;
import vn.motcua.shared.Text;

/**
 * A required document of one dossier (thành phần hồ sơ) with the numbers of copies asked for and handed in.
 *
 * @param asked copies that the procedure asks for
 * @param origin whether it was digitised or is used again
 * @param received copies handed in so far
 */
public record Component(
        String code, Text name, Manner manner, Copies asked, Copies received, boolean required, Origin origin) {

    /** One that nothing is known of but what was handed in. */
    public Component(String code, Text name, Manner manner, Copies asked, Copies received, boolean required) {
        this(code, name, manner, asked, received, required, Origin.NONE);
    }

    /**
     * Where the electronic form of a component comes from (index 766).
     *
     * @param digitised the office made a file of the paper
     * @param reusedKind null when the component was handed in
     * @param reusedSource code of the other dossier, or the database by its name
     */
    public record Origin(
            boolean digitised,
            @Nullable Reuse reusedKind,
            @Nullable String reusedSource) {

        public static final Origin NONE = new Origin(false, null, null);

        boolean reused() {
            return reusedKind != null;
        }
    }

    /** What a component is taken from instead of the applicant. */
    public enum Reuse {
        DOSSIER,
        DATABASE
    }

    /** How a component comes: it stays with the dossier, it is only looked at, or data of a database stand for it. */
    public enum Manner {
        HANDED_IN,
        SHOWN,
        DATA;

        static Manner of(RequiredComponent rule) {
            return rule.presented() ? SHOWN : rule.reused() ? DATA : HANDED_IN;
        }
    }

    /** Numbers of originals (bản chính), certified copies (bản sao chứng thực) and photocopies (bản chụp). */
    public record Copies(int original, int certified, int photocopy) {

        public static final Copies NONE = new Copies(0, 0, 0);

        boolean covers(Copies wanted) {
            return original >= wanted.original && certified >= wanted.certified && photocopy >= wanted.photocopy;
        }

        int total() {
            return original + certified + photocopy;
        }
    }

    /** A required document of which copies are still owed. */
    public boolean missing() {
        return required && !origin.reused() && !received.covers(asked);
    }
}
