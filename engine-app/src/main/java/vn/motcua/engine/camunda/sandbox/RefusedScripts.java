package vn.motcua.engine.camunda.sandbox;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** There is no script engine for models and tables, whatever languages the class path offers. */
public final class RefusedScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new IllegalStateException("No script engines");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new IllegalStateException("No script engines");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new ProcessEngineException("A model may not contain scripts: " + language);
    }
}
