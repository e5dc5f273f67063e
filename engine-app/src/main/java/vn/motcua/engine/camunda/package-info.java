/** Camunda 7 wired into the product: configuration, flows, decisions. No type of it leaves the engine module. */
package vn.motcua.engine.camunda;
