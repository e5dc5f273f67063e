package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.dossier.Component.Origin;
import vn.motcua.dossier.Component.Reuse;
import vn.motcua.dossier.DossierEvent.ComponentOriginSet;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Marks components as digitised or used again (số hóa, tái sử dụng): a digitised one has a file, one that is used again
 * names the dossier or the database that it comes from and needs no file.
 */
@org.springframework.stereotype.Component
class ComponentOrigins {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final ComponentStore components;
    private final Journal journal;
    private final LateBeans<DossierParts> parts;

    ComponentOrigins(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            ComponentStore components,
            Journal journal,
            ObjectProvider<DossierParts> parts) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.components = components;
        this.journal = journal;
        this.parts = new LateBeans<>(parts);
    }

    /**
     * Sets where the electronic form of a component comes from; what was said before no longer counts.
     *
     * @throws Rejection not found for another dossier's component; conflict {@code digitised-without-file},
     *     {@code dossier-closed}; invalid when a source is missing or is no dossier that the officer sees
     */
    DossierAnswer set(DossierCode code, String component, Origin origin) {
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            pages.requireEditable(dossier);
            requireOpen(dossier);
            requireComponent(dossier, component);
            requireSource(dossier, origin.reusedKind(), origin.reusedSource());
            if (origin.digitised()) {
                requireFile(dossier, component);
            }
            components.setOrigin(dossier.id(), component, origin);
            journal.append(dossier.id(), new ComponentOriginSet(component, origin.digitised(), origin.reusedKind()));
            return DossierAnswer.of(dossiers.get(dossier.id()));
        });
    }

    private static void requireOpen(Dossier dossier) {
        if (dossier.status().terminal()) {
            throw Rejection.conflict("dossier-closed", new Text("Hồ sơ đã kết thúc.", "The dossier is closed."));
        }
    }

    private void requireComponent(Dossier dossier, String component) {
        if (components.of(dossier.id()).stream().noneMatch(each -> each.code().equals(component))) {
            throw Rejection.notFound(
                    "component",
                    component,
                    new Text("Thành phần này không thuộc hồ sơ.", "The dossier has no component with this code."));
        }
    }

    private void requireSource(Dossier dossier, @Nullable Reuse kind, @Nullable String source) {
        if ((kind == null) != (source == null)) {
            throw invalid(
                    source,
                    new Text(
                            "Giấy tờ tái sử dụng phải nêu nguồn: mã hồ sơ hoặc tên cơ sở dữ liệu.",
                            "A component that is used again names its source: a dossier's code or a database."));
        }
        if (kind == Reuse.DOSSIER && !isSeen(dossier, source)) {
            throw invalid(
                    source,
                    new Text(
                            "Không có hồ sơ nguồn này, hoặc hồ sơ không thuộc phạm vi của bạn.",
                            "There is no such dossier to take it from, or it is not yours to see."));
        }
    }

    private boolean isSeen(Dossier dossier, String source) {
        if (!source.matches(DossierCode.SHAPE) || source.equals(dossier.code().value())) {
            return false;
        }
        try {
            return pages.isVisible(dossiers.get(new DossierCode(source)));
        } catch (Rejection none) {
            return false;
        }
    }

    private static Rejection invalid(@Nullable String source, Text text) {
        return Rejection.invalid("reusedSource", source, text);
    }

    private void requireFile(Dossier dossier, String component) {
        List<AttachmentView> files = parts.all().stream()
                .flatMap(part -> part.attachments(dossier).stream())
                .toList();
        if (files.stream().noneMatch(file -> component.equals(file.componentCode()))) {
            throw Rejection.conflict(
                    "digitised-without-file",
                    new Text(
                            "Chỉ đánh dấu đã số hóa khi thành phần có tệp đính kèm.",
                            "A component is marked as digitised only when it has a file."));
        }
    }
}
