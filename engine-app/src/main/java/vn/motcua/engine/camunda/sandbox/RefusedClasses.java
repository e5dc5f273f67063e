package vn.motcua.engine.camunda.sandbox;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A model that names a class gets none, whatever way it came into the database. */
public final class RefusedClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A model may not name classes: " + type.getName());
    }
}
