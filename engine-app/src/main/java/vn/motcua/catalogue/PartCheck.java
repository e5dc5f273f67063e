package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.shared.Text;

/** Whether the parts of a group fit: to each other, to the limits of their steps, and to what the model says of them. */
final class PartCheck {

    private final Manifest manifest;
    private final List<Fault> faults = new ArrayList<>();

    private PartCheck(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Faults of a manifest; of one without parts only that its steps name none. */
    static List<Fault> parts(Manifest manifest) {
        PartCheck check = new PartCheck(manifest);
        check.parts();
        return check.faults;
    }

    /** Faults of one of its models. */
    static List<Fault> model(Manifest manifest, byte[] model) {
        PartCheck check = new PartCheck(manifest);
        check.model(model);
        return check.faults;
    }

    private Set<String> ids() {
        return manifest.parts().stream().map(Part::id).collect(Collectors.toSet());
    }

    private void parts() {
        if (ids().size() < manifest.parts().size() || manifest.parts().stream().anyMatch(this::goesRound)) {
            report(
                    "parts",
                    manifest.parts().stream().map(Part::id).collect(Collectors.joining(", ")),
                    "Mỗi phần có mã riêng và không đứng sau chính nó.",
                    "Each part has an id of its own, and none comes after itself.");
            return;
        }
        NormalWay way = new NormalWay(manifest.steps(), manifest.parts());
        for (Part part : manifest.parts()) {
            if (part.after() != null && !ids().contains(part.after())) {
                report(
                        "parts." + part.id(),
                        part.after(),
                        "Không có phần đứng trước này.",
                        "There is no such part before it.");
            }
            if (manifest.resultKinds().stream().noneMatch(kind -> kind.code().equals(part.resultKind()))) {
                report(
                        "parts." + part.id(),
                        part.resultKind(),
                        "Không có loại kết quả này.",
                        "There is no such kind of result.");
            }
            int normal = part.term().normalHours();
            if (way.ofPart(part.id()) > normal * 60) {
                report(
                        "parts." + part.id(),
                        NormalWay.hours(way.ofPart(part.id())),
                        "Tổng thời gian các bước của phần không được vượt quá " + normal + " giờ của thời hạn.",
                        "The limits of the steps of the part add up to more than the " + normal
                                + " hours of its term.");
            }
        }
        manifest.steps().stream()
                .filter(step -> step.part() != null && !ids().contains(step.part()))
                .forEach(step ->
                        report("steps." + step.id(), step.part(), "Không có phần này.", "There is no such part."));
    }

    private boolean goesRound(Part part) {
        String former = part.after();
        for (int steps = 0; former != null && steps < manifest.parts().size(); steps++) {
            former = manifest.part(former).map(Part::after).orElse(null);
        }
        return former != null;
    }

    private void model(byte[] model) {
        BundleModel.userTasks(model).forEach(task -> {
            String said = manifest.step(task.id()).map(Manifest.Step::part).orElse(null);
            if (!Objects.equals(said, task.part())) {
                report(
                        task.id(),
                        task.part(),
                        "Bước phải thuộc đúng phần ghi trong procedure.yaml.",
                        "The task must belong to the part that procedure.yaml says.");
            }
        });
        BundleModel.below(BundleModel.root(model), "property").stream()
                .filter(property ->
                        property.getAttribute("name").equals("part") && !ids().contains(property.getAttribute("value")))
                .forEach(property ->
                        report("part", property.getAttribute("value"), "Không có phần này.", "There is no such part."));
    }

    private void report(String place, String value, String vi, String en) {
        faults.add(new Fault(place, value, new Text(vi, en)));
    }
}
