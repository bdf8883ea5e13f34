"use strict";

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const element = id => document.getElementById(id);
const say = (id, text) => { element(id).textContent = text; };

async function api(path, options) {
  const response = await fetch(path, options);
  const body = response.status === 204 ? null : await response.json();
  if (!response.ok) {
    const details = Object.entries(body.errors ?? {}).map(([field, faults]) => `${field} ${faults.join(", ")}`);
    throw new Error(details.join("; ") || body.detail || body.title);
  }
  return body;
}

async function openLogin() {
  if (element("login-dialog")) return;
  const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
  await pause(motion);
  document.body.append(element("login-template").content.cloneNode(true));
  const dialog = element("login-dialog");
  const form = element("login-form");
  dialog.addEventListener("close", () => dialog.remove());
  element("login-cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", sendLogin);
  dialog.showModal();
  await pause(motion);
  form.querySelectorAll("input").forEach(field => { field.disabled = false; });
  element("__ac_name")?.focus();
}

async function sendLogin(event) {
  event.preventDefault();
  const error = element("login-error");
  error.hidden = true;
  const response = await fetch("/login", { method: "POST", body: new FormData(event.target) });
  if (response.ok) return location.reload();
  error.textContent = (await response.json()).detail;
  error.hidden = false;
  element("__ac_password").select();
}

document.addEventListener("DOMContentLoaded", () => {
  // Two quick clicks open one dialog.
  let opening = false;
  element("personaltools-login")?.addEventListener("click", async () => {
    if (opening) return;
    opening = true;
    try { await openLogin(); } finally { opening = false; }
  });
});
