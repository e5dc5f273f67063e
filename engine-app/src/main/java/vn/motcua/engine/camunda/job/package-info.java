/** Background steps of flows: each locks its dossier first; failures become incidents that people understand. */
package vn.motcua.engine.camunda.job;
