package vn.motcua.work;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierParts;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.Journal;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.WorkEvent.ResultHandedTo;
import vn.motcua.work.WorkEvent.ResultHandedTo.Standing;

/**
 * To whom a result is handed over at the counter: the submitter or the owner of the dossier; anybody else only as the
 * legal representative, or with an authorisation whose kind, number and date are written down.
 */
@Component
class Recipients {

    private static final String MANNER = "deliveryManner";
    private static final String NAME = "recipientName";
    private static final String NUMBER = "recipientIdNumber";
    private static final String STANDING = "recipientAs";
    private static final String KIND = "authorisationKind";
    private static final String DATE = "authorisationDate";
    private static final String COMPONENT = "authorisationComponent";

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final ObjectProvider<DossierParts> parts;
    private final Journal journal;

    Recipients(Dossiers dossiers, Catalogue catalogue, ObjectProvider<DossierParts> parts, Journal journal) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.parts = parts;
        this.journal = journal;
    }

    /**
     * Checks who receives, where this step hands the result over at the counter, and writes down in what standing.
     *
     * @throws Rejection invalid for somebody else without an authorisation, for one whose identity paper has no number,
     *     and for an authorisation said to be kept in the dossier where it is not
     */
    void apply(Dossier dossier, WorkItem item, StepInput input) {
        if (!"COUNTER".equals(input.text(MANNER)) || input.text(NAME) == null || !asks(dossier, item)) {
            return;
        }
        Standing standing = standing(input);
        if (standing == Standing.SELF) {
            requireKnown(dossier, input);
            return;
        }
        if (input.text(NUMBER) == null) {
            throw Rejection.invalid(
                    "data." + NUMBER,
                    null,
                    new Text(
                            "Ghi số giấy tờ tùy thân của người nhận thay.",
                            "Write the number of the identity paper of who receives for another."));
        }
        requireKept(dossier, input.text(COMPONENT));
        journal.append(
                dossier.id(),
                new ResultHandedTo(item.taskId(), standing, input.text(KIND), date(input), input.text(COMPONENT)));
    }

    /** A dossier keeps the version it began with, and the form of an older one did not ask who receives. */
    private boolean asks(Dossier dossier, WorkItem item) {
        return catalogue
                .version(dossier.versionId())
                .formOf(item.step())
                .filter(form -> !form.known(Map.of(STANDING, Standing.SELF)).isEmpty())
                .isPresent();
    }

    private static Standing standing(StepInput input) {
        String said = input.text(STANDING);
        return said == null ? Standing.SELF : Standing.valueOf(said);
    }

    private static @Nullable LocalDate date(StepInput input) {
        String date = input.text(DATE);
        return date == null ? null : LocalDate.parse(date);
    }

    private static void requireKnown(Dossier dossier, StepInput input) {
        boolean known = is(dossier.submitter().name(), dossier.submitter().idNumber(), input)
                || is(dossier.ownerName(), dossier.ownerIdNumber(), input);
        if (!known) {
            throw Rejection.invalid(
                    "data." + STANDING,
                    null,
                    new Text(
                            "Người nhận không phải người nộp hồ sơ hay chủ hồ sơ: chỉ trả cho người đại diện theo pháp luật"
                                    + " hoặc người có văn bản ủy quyền.",
                            "The recipient is neither the submitter nor the owner: only a legal representative or"
                                    + " somebody with an authorisation may receive."));
        }
    }

    /** By the number where both are known: a namesake has another. Else by the name. */
    private static boolean is(@Nullable String name, @Nullable String number, StepInput input) {
        String shown = input.text(NUMBER);
        boolean compared = shown != null && number != null;
        return compared ? shown.equals(number) : folded(input.text(NAME)).equals(folded(name));
    }

    private void requireKept(Dossier dossier, @Nullable String component) {
        if (component == null || handedIn(dossier, component) || attached(dossier, component)) {
            return;
        }
        throw Rejection.invalid(
                "data." + COMPONENT,
                component,
                new Text(
                        "Hồ sơ chưa có bản nào của thành phần này: đính kèm văn bản ủy quyền, hoặc bỏ trống khi chỉ xuất"
                                + " trình.",
                        "The dossier has no copy of this component: attach the authorisation, or leave this empty when"
                                + " it was only shown."));
    }

    private boolean handedIn(Dossier dossier, String component) {
        return dossiers.components(dossier.id()).stream()
                .filter(each -> each.code().equals(component))
                .map(vn.motcua.dossier.Component::received)
                .anyMatch(copies -> copies.original() + copies.certified() + copies.photocopy() > 0);
    }

    private boolean attached(Dossier dossier, String component) {
        return parts.stream()
                .flatMap(part -> part.attachments(dossier).stream())
                .anyMatch(file -> component.equals(file.componentCode()));
    }

    /** As names are compared: composed, one blank between words, whatever the case. */
    private static String folded(@Nullable String name) {
        return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
