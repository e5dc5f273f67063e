package vn.motcua.dossier;

import vn.motcua.catalogue.RequiredComponent;
import vn.motcua.shared.Text;

/**
 * A required document of one dossier (thành phần hồ sơ) with the numbers of copies asked for and handed in.
 *
 * @param asked copies that the procedure asks for
 * @param received copies handed in so far
 */
public record Component(String code, Text name, Manner manner, Copies asked, Copies received, boolean required) {

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
        return required && !received.covers(asked);
    }
}
