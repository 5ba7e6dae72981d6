//! `/api/v1/openapi.json`: the API described, from the command line's own parser and the types of its JSON.

use serde_json::{Map, Value, json};

use super::answers::{LONGEST, Parameter, Refused, Shape};
use super::api;
use super::query::Query;
use super::reply::{JSON, Reply};
use super::site::Site;
use crate::report::KINDS;

pub(super) fn reply(site: &Site, query: &Query) -> Result<Reply, Refused> {
    query.only(&[])?;
    Ok(Reply::ok(JSON, document(site).to_string()))
}

fn document(site: &Site) -> Value {
    let mut schemas = Map::new();
    schemas.insert("Error".into(), error());
    schemas.insert("Vendor".into(), vendor(site));
    let mut paths = Map::new();
    for command in api::COMMANDS {
        let kind = KINDS.iter().find(|kind| kind.commands.contains(command));
        let Some(kind) = kind else { continue };
        let name = format!("{:?}", kind.subject);
        hoist(&name, (kind.schema)().to_value(), &mut schemas);
        let parameters = site.answers().parameters(command);
        paths.insert(
            format!("/api/v1/{command}"),
            path(command, &name, &parameters),
        );
    }
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "pingoru",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The status of vendors, as they were polled last. Every answer is that of the command of the \
                            same name, and its parameters are the options of that command.",
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": { "schemas": schemas },
    });
    if !site.access().auth.is_open() {
        document["components"]["securitySchemes"] = json!({
            "password": { "type": "http", "scheme": "basic" },
            "token": { "type": "http", "scheme": "bearer" },
        });
        document["security"] = json!([{ "password": [] }, { "token": [] }]);
    }
    document
}

fn path(command: &str, schema: &str, parameters: &[Parameter]) -> Value {
    let answer = |description: &str, schema: &str| {
        json!({
            "description": description,
            "content": { JSON: { "schema": { "$ref": format!("#/components/schemas/{schema}") } } },
        })
    };
    json!({
        "get": {
            "operationId": command,
            "summary": format!("What `pingoru {command} --json` answers"),
            "parameters": parameters.iter().map(parameter).collect::<Vec<_>>(),
            "responses": {
                "200": answer("The answer", schema),
                "304": { "description": "The answer has not changed since the one with the entity tag in If-None-Match" },
                "400": answer("A parameter is unknown or has a wrong value", "Error"),
                "401": answer("A user or a token is needed", "Error"),
                "404": answer("No such vendor is served, or it has no such incident", "Error"),
                "431": { "description": "The head of the request is too large" },
                "503": answer("The history cannot be read", "Error"),
                "default": answer("The request is refused for its form or its size", "Error"),
            },
        },
    })
}

fn parameter(parameter: &Parameter) -> Value {
    let value = values(&parameter.shape);
    let schema = if parameter.repeatable {
        json!({ "type": "array", "items": value })
    } else {
        value
    };
    json!({
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.help,
        "style": "form",
        "explode": true,
        "schema": schema,
    })
}

/// A value, as far as its form goes: a window that ends before it begins is still wrong.
fn values(shape: &Shape) -> Value {
    let text = json!({
        "type": "string",
        "minLength": 1,
        "maxLength": LONGEST,
        "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]+$",
    });
    match shape {
        Shape::Switch => json!({ "type": "string", "enum": ["true", "false", ""] }),
        Shape::Words(words) => json!({ "type": "string", "enum": words }),
        Shape::Vendor => json!({ "$ref": "#/components/schemas/Vendor" }),
        Shape::When => json!({
            "anyOf": [
                { "type": "string", "pattern": "^[1-9][0-9]{0,2}[mhdw]$" },
                { "type": "string", "enum": ["now", "today", "yesterday", "tomorrow"] },
                { "type": "string", "format": "date" },
                { "type": "string", "format": "date-time" },
            ],
            "examples": ["1d", "2026-04-22", "2026-04-22T06:00:00Z"],
        }),
        Shape::Length => json!({
            "type": "string",
            "pattern": "^[1-9][0-9]{0,2}[smhd]$",
            "examples": ["30s", "2h"],
        }),
        Shape::Window => json!({
            "type": "string",
            "pattern": "^now/[1-9][0-9]{0,2}[mhd]$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z?/[1-9][0-9]{0,2}[mhd]$",
            "examples": ["now/2h", "2026-12-01T22:00Z/2h"],
        }),
        Shape::Count => json!({ "type": "integer", "minimum": 1, "maximum": 999_999_999 }),
        Shape::Percent => json!({
            "type": "string",
            "pattern": "^(100|[1-9]?[0-9](\\.[0-9]{1,4})?)$",
            "examples": ["99.9"],
        }),
        Shape::Pattern => json!({
            "type": "string",
            "minLength": 1,
            "maxLength": LONGEST,
            "pattern": "^[*]?([^\\[\\]?*\\u0000-\\u001f\\u007f-\\u009f]+[*]?)*$",
            "examples": ["API *"],
        }),
        Shape::Text => text,
    }
}

fn error() -> Value {
    json!({
        "type": "object",
        "properties": { "error": { "type": "string", "description": "What is wrong, in a line" } },
        "required": ["error"],
        "additionalProperties": false,
    })
}

/// The vendors and the groups that are served.
fn vendor(site: &Site) -> Value {
    let answers = site.answers();
    let vendors = answers.vendors().into_iter().map(|one| one.vendor);
    let groups = answers.groups().into_iter();
    let names: Vec<_> = vendors
        .chain(groups.map(|(name, _)| format!("@{name}")))
        .collect();
    json!({ "type": "string", "description": "A vendor, or @group", "enum": names })
}

/// Puts a schema and its definitions among those of the document, and lets its references lead there.
fn hoist(name: &str, mut schema: Value, schemas: &mut Map<String, Value>) {
    let definitions = schema
        .as_object_mut()
        .and_then(|schema| {
            schema.remove("$schema");
            schema.remove("$defs")
        })
        .unwrap_or_default();
    lead(&mut schema);
    schemas.insert(name.to_owned(), schema);
    if let Value::Object(definitions) = definitions {
        for (name, mut definition) in definitions {
            lead(&mut definition);
            schemas.entry(name).or_insert(definition);
        }
    }
}

fn lead(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            for (key, value) in keys {
                match value {
                    Value::String(text) if key == "$ref" => {
                        *text = text.replace("#/$defs/", "#/components/schemas/");
                    }
                    value => lead(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(lead),
        _ => {}
    }
}
