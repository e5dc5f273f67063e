package vn.motcua.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import vn.motcua.engine.model.ModelNode;
import vn.motcua.engine.model.ProcessModel;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Deployed models; they never change, so each is read once in a node's life. */
public class Models {

    private final Supplier<RepositoryService> repository;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();
    private final Map<String, List<String>> families = new ConcurrentHashMap<>();

    Models(Supplier<RepositoryService> repository) {
        this.repository = repository;
    }

    /** What the nodes of a definition say. */
    public ProcessModel model(String processDefinitionId) {
        ProcessModel model = read.get(processDefinitionId);
        if (model == null) {
            String xml = diagram(processDefinitionId);
            String process =
                    repository.get().getProcessDefinition(processDefinitionId).getKey();
            model = ProcessModel.read(xml.getBytes(StandardCharsets.UTF_8), process);
            read.put(processDefinitionId, model);
        }
        return model;
    }

    /** A process and those that it calls, near and far: what a dossier on it may come through. */
    public List<ProcessModel> withCalled(String processDefinitionId) {
        return definitions(processDefinitionId).stream().map(this::model).toList();
    }

    /** Ids of a definition and of those that it calls in its deployment, the outermost first. */
    List<String> definitions(String processDefinitionId) {
        List<String> known = families.get(processDefinitionId);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            collect(processDefinitionId, found);
            known = List.copyOf(found);
            families.put(processDefinitionId, known);
        }
        return known;
    }

    private void collect(String processDefinitionId, Set<String> found) {
        if (!found.add(processDefinitionId)) {
            return;
        }
        List<String> called = model(processDefinitionId).called();
        if (called.isEmpty()) {
            return;
        }
        String deployment =
                repository.get().getProcessDefinition(processDefinitionId).getDeploymentId();
        for (String process : called) {
            collect(
                    repository
                            .get()
                            .createProcessDefinitionQuery()
                            .deploymentId(deployment)
                            .processDefinitionKey(process)
                            .singleResult()
                            .getId(),
                    found);
        }
    }

    /** What is not deployed any more need not be remembered. */
    void forget(Collection<String> processDefinitionIds) {
        read.keySet().removeAll(processDefinitionIds);
        families.keySet().removeAll(processDefinitionIds);
    }

    /** A node of a definition, or null. */
    public ModelNode node(String processDefinitionId, String nodeId) {
        return model(processDefinitionId).find(nodeId);
    }

    String diagram(String processDefinitionId) {
        return text(() -> repository.get().getProcessModel(processDefinitionId), processDefinitionId);
    }

    String decisionTable(String decisionDefinitionId) {
        return text(() -> repository.get().getDecisionModel(decisionDefinitionId), decisionDefinitionId);
    }

    private static String text(Supplier<InputStream> source, String id) {
        try (InputStream content = source.get()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NotFoundException | NullValueException e) {
            throw unknown(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rejection unknown(String definitionId) {
        return Rejection.notFound(
                "definitionId",
                definitionId,
                new Text("Không có mô hình này trong hệ thống.", "There is no such model in the system."));
    }
}
