package vn.motcua.bench.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The standard job with an engine and nothing else: what a process model that is executed costs by itself. The engine
 * writes no history and knows no variables; nobody is asked who they are, there is no clock and no search.
 */
@SpringBootApplication
public class BareEngine {

    public static void main(String[] args) {
        SpringApplication.run(BareEngine.class, args);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource database, PlatformTransactionManager transactions, ApplicationContext context) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(context);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDeploymentResources(new Resource[] {new ClassPathResource("processes/four-steps.bpmn")});
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** The page of a step is one scan of an index, as without an engine. */
    @Bean
    Tasks tasks(ProcessEngine engine, JdbcTemplate sql) {
        sql.execute("create index if not exists bare_task_page on act_ru_task (task_def_key_, create_time_ desc)");
        return new Tasks(engine, sql);
    }
}
