package vn.motcua.engine.camunda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.engine.FlowDelegate;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.camunda.history.FlowHistory;
import vn.motcua.engine.camunda.history.FlowHistoryLevel;
import vn.motcua.engine.camunda.history.Listeners;
import vn.motcua.engine.camunda.history.NodeListeners;
import vn.motcua.engine.camunda.job.FailedJobs;
import vn.motcua.engine.camunda.job.IncidentSentences;
import vn.motcua.engine.camunda.job.JobLifecycle;
import vn.motcua.engine.camunda.job.JobWorker;
import vn.motcua.engine.camunda.sandbox.FactExpressions;
import vn.motcua.engine.camunda.sandbox.FactSerializer;
import vn.motcua.engine.camunda.sandbox.FlowDelegates;
import vn.motcua.engine.camunda.sandbox.NoExpressionsInTables;
import vn.motcua.engine.camunda.sandbox.RefusedClasses;
import vn.motcua.engine.camunda.sandbox.RefusedScripts;

/** The engine inside the application: its transactions and connections are the application's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class CamundaConfiguration {

    /** Longest time that a background step may stay with a node that died. */
    private static final int JOB_LOCK_MILLIS = 60_000;

    private static final int CACHED_DEFINITIONS = 5000;

    @Bean
    DossierOfFlow dossierOfFlow(JdbcClient sql) {
        return new DossierOfFlow(sql);
    }

    @Bean
    FlowDelegates flowDelegates(ObjectProvider<FlowDelegate> delegates) {
        return new FlowDelegates(delegates::orderedStream);
    }

    @Bean
    RuleHits ruleHits() {
        return new RuleHits();
    }

    @Bean
    IncidentSentences incidentSentences() {
        return new IncidentSentences();
    }

    @Bean
    Listeners flowListeners(ObjectProvider<FlowListener> listeners, DossierLock lock) {
        return new Listeners(listeners, lock);
    }

    @Bean
    JobWorker jobWorker(DossierOfFlow dossiers, DossierLock lock, EngineSettings settings) {
        JobWorker worker = new JobWorker(dossiers, lock);
        worker.setLockTimeInMillis(JOB_LOCK_MILLIS);
        worker.setCorePoolSize(settings.threads());
        worker.setMaxPoolSize(settings.threads());
        return worker;
    }

    @Bean
    JobLifecycle jobLifecycle(ProcessEngine engine, JobWorker worker, EngineSettings settings) {
        return new JobLifecycle(worker, settings.jobs());
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database, PlatformTransactionManager transactions, JobWorker worker, EngineSettings settings) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("motcua");
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        // Flyway makes the tables
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setCacheCapacity(CACHED_DEFINITIONS);
        configuration.setJobExecutor(worker);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setFailedJobRetryTimeCycle(settings.retries());
        configuration.setFailedJobCommandFactory(new FailedJobs());
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        // who asked gets the answer; the log gets a failed job once, when its attempts are used up
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnableReducedJobExceptionLogging(true);
        leaveOut(configuration);
        return configuration;
    }

    /** What costs statements and nobody reads, and what the product has of its own. */
    private static void leaveOut(SpringProcessEngineConfiguration configuration) {
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setImplicitVariableUpdateDetectionEnabled(false);
        configuration.setHistoryRemovalTimeStrategy("none");
        configuration.setHistoryCleanupStrategy("endTimeBased");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableFetchProcessDefinitionDescription(false);
        configuration.setCustomSessionFactories(KnownAnswers.sessions());
        configuration.setHistoryEventProducer(new KnownAnswers.Happenings());
    }

    @Bean
    Models models(SpringProcessEngineConfiguration configuration) {
        return new Models(configuration::getRepositoryService);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            SpringProcessEngineConfiguration configuration,
            Models models,
            Listeners listeners,
            DossierOfFlow dossiers,
            IncidentSentences sentences,
            FlowDelegates delegates,
            RuleHits ruleHits,
            Clock clock) {
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new FlowHistoryLevel())));
        configuration.setHistory(FlowHistoryLevel.NAME);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setHistoryEventHandler(new FlowHistory(listeners, models, dossiers, sentences, clock));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NodeListeners(models, listeners))));
        closeSandbox(configuration, delegates);
        var tables =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.getCustomPostDecisionTableEvaluationListeners().add(ruleHits);
        tables.setFeelEngineFactory(new ParsedOnce());
        configuration.setDmnEngineConfiguration(tables);
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    private static void closeSandbox(SpringProcessEngineConfiguration configuration, FlowDelegates delegates) {
        configuration.setExpressionManager(new FactExpressions(delegates));
        configuration.setArtifactFactory(new RefusedClasses());
        configuration.setScriptEngineResolver(new RefusedScripts());
        configuration.setDmnElProvider(new NoExpressionsInTables());
        configuration.setCustomPreVariableSerializers(new ArrayList<>(List.of(new FactSerializer())));
        configuration.setDefaultSerializationFormat(FactSerializer.FORMAT);
    }
}
