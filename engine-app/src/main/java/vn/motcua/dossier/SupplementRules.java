package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.dossier.Component.Manner;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * What may be asked for: documents of the procedure's published list only, each with a coded kind of fault; and what may
 * be said about an item that came back.
 */
@org.springframework.stereotype.Component
class SupplementRules {

    private final Catalogue catalogue;
    private final ComponentStore components;

    SupplementRules(Catalogue catalogue, ComponentStore components) {
        this.catalogue = catalogue;
        this.components = components;
    }

    /**
     * Lets a list of items pass. A document of the published list that this dossier did not need so far becomes one of
     * its components.
     *
     * @throws Rejection invalid otherwise
     */
    void require(Dossier dossier, List<Supplement.Item> items) {
        if (items.isEmpty()) {
            throw Rejection.invalid(
                    "supplementItems",
                    null,
                    new Text(
                            "Phiếu yêu cầu bổ sung phải nêu ít nhất một nội dung.",
                            "A request to supplement names at least one thing to add."));
        }
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        for (Supplement.Item item : items) {
            if (item.fault() != null) {
                requireFault(manifest, item.fault());
            }
            if (item.componentCode() != null) {
                requireListed(dossier.id(), manifest, item.componentCode());
            }
        }
    }

    /**
     * The item is one of the open request, and the fault one of the list.
     *
     * @throws Rejection invalid otherwise
     */
    void requireItem(Dossier dossier, Supplement open, int number, int item, @Nullable String fault) {
        if (open.number() != number || item > open.items().size()) {
            throw Rejection.invalid(
                    "item",
                    Integer.toString(item),
                    new Text("Yêu cầu bổ sung đang mở không có mục này.", "The open request has no such item."));
        }
        if (fault != null) {
            requireFault(catalogue.version(dossier.versionId()).manifest(), fault);
        }
    }

    /** One consolidated request: what else is found while the applicant has it in hand waits for the re-check. */
    static void requireNoneOpen(List<Supplement> former) {
        if (former.stream().anyMatch(supplement -> supplement.receivedAt() == null)) {
            throw Rejection.conflict(
                    "supplement-open",
                    new Text(
                            "Hồ sơ đang có một yêu cầu bổ sung chưa hoàn thành; mỗi lần chỉ có một phiếu yêu cầu gồm mọi nội dung.",
                            "A request to supplement is open already; there is one consolidated request at a time."));
        }
    }

    /** @throws Rejection conflict {@code supplement-lacking} while an item is not as it should be */
    static void requireNothingLacking(Supplement open) {
        if (open.lacking()) {
            throw Rejection.conflict(
                    "supplement-lacking",
                    new Text(
                            "Còn mục bổ sung chưa đạt; hồ sơ chưa được xử lý tiếp cho đến khi mọi mục đều đạt.",
                            "An item is still lacking; the dossier goes on when every item is accepted."));
        }
    }

    private static void requireFault(Manifest manifest, String fault) {
        if (Supplement.fault(manifest, fault).isEmpty()) {
            throw Rejection.invalid(
                    "fault",
                    fault,
                    new Text(
                            "Phải chọn một loại sai sót trong danh mục của thủ tục.",
                            "The fault is one of the procedure's list."));
        }
    }

    private void requireListed(DossierId id, Manifest manifest, String code) {
        if (components.of(id).stream().anyMatch(component -> component.code().equals(code))) {
            return;
        }
        Manifest.Component listed = manifest.component(code)
                .orElseThrow(() -> Rejection.invalid(
                        "componentCode",
                        code,
                        new Text(
                                "Không được yêu cầu giấy tờ ngoài thành phần hồ sơ đã công bố của thủ tục.",
                                "Nothing may be asked for that the procedure's published list does not have.")));
        components.add(id, component(listed));
    }

    /** The list alone does not say how many copies this case needs; a plain copy asks the least of the applicant. */
    private static Component component(Manifest.Component listed) {
        boolean shown = listed.kind().equals("PRESENT");
        return new Component(
                listed.code(),
                listed.name(),
                shown ? Manner.SHOWN : Manner.HANDED_IN,
                shown ? Copies.NONE : new Copies(0, 0, 1),
                Copies.NONE,
                !shown);
    }
}
