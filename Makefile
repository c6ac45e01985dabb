# Entente: `make run` starts it with a demonstration, `make check` proves it. Everything else is below.
MVN ?= mvn -B -ntp
ARGS ?=

.PHONY: help setup run jar check prove format docs bench clean

help:            ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup:           ## install or name what is missing: JDK 25, Maven, Chromium, fonts
	@.ci/setup

jar: setup       ## build target/entente.jar without tests
	$(MVN) -q -DskipTests package

run: jar         ## start with the demonstration at http://localhost:8080 (data in ./data)
	java -jar target/entente.jar serve --demo $(ARGS)

check: setup     ## format, compile with all checks, unit, integration and browser tests, jar
	$(MVN) -q spotless:check
	$(MVN) verify

prove: jar       ## the long proofs, each with its minutes and figures (one alone: make prove ARGS=-Dtest=NameTests)
	@MVN="$(MVN)" .ci/prove $(ARGS)

format:          ## put every file into form
	$(MVN) -q spotless:apply

docs: setup      ## write what is generated: schema, OpenAPI, modules, life cycles, deeds
	$(MVN) -q test -Ddocs=write -Dtest='SchemaTests,OpenApiTests,ModularityTests,LifecycleTests,DeedsTests' -Dsurefire.failIfNoSpecifiedTests=false

bench: jar       ## measure on 1,000,000 tasks (about 10 minutes, 7 GB below target/)
	$(MVN) -q test-compile
	.ci/bench $(ARGS)

clean:           ## remove what was built; ./data stays
	$(MVN) -q clean
