package vn.motcua.dossier;

import java.util.Optional;
import vn.motcua.catalogue.Manifest;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Coded reasons: nothing is refused, stopped, withdrawn or sent back without one of the procedure's list. */
public final class Reasons {

    private Reasons() {}

    /**
     * The reason must be on the procedure's list of its group, or on that of every procedure.
     *
     * @throws Rejection invalid otherwise
     */
    public static void require(Manifest manifest, String group, String code) {
        if (manifest.reason(group, code).isEmpty() && !OfficeReasons.has(group, code)) {
            throw Rejection.invalid(
                    "reasonCode",
                    code,
                    new Text(
                            "Phải chọn một lý do trong danh mục của thủ tục.",
                            "The reason is one of the procedure's list."));
        }
    }

    /** The words of a reason, whatever group it stands in. */
    public static Optional<Text> text(Manifest manifest, String code) {
        return manifest.reasons().values().stream()
                .flatMap(group -> group.stream())
                .filter(reason -> reason.code().equals(code))
                .map(Manifest.Reason::text)
                .findFirst()
                .or(() -> OfficeReasons.text(code));
    }
}
