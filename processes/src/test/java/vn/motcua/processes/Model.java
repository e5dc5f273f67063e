package vn.motcua.processes;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One drawn process of a bundle: its main one, or a shared block as it stands in the bundle. */
record Model(Bundle bundle, String file, BpmnModelInstance xml) {

    /** Every main process, and each shared block once. */
    static List<Model> all() {
        return Stream.concat(
                        Bundle.modelled().stream().flatMap(bundle -> of(bundle).filter(Model::isMain)),
                        Bundle.modelled().stream()
                                .filter(bundle -> bundle.written().has("base"))
                                .flatMap(bundle -> of(bundle).filter(model -> !model.isMain())))
                .toList();
    }

    static Stream<Model> of(Bundle bundle) {
        return bundle.models().entrySet().stream().map(file -> new Model(bundle, file.getKey(), file.getValue()));
    }

    boolean isMain() {
        return bundle.manifest().at("/process/file").asString().equals(file);
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return xml.getModelElementsByType(type);
    }

    /** An extension property of a node. */
    static String property(FlowNode node, String name) {
        return Bundle.property(node, name);
    }

    @Override
    public String toString() {
        return file;
    }
}
