-- sessions point to users
drop table if exists sessions;
drop table if exists users;
drop table if exists items;
drop table if exists jobs;

create table users (
  id integer primary key,
  name text not null unique,
  role text not null
);

create table sessions (
  token text primary key,
  user_name text not null references users (name),
  created_at text not null
);

create table items (
  id integer primary key autoincrement,
  name text not null unique collate nocase,
  price real not null,
  tags text not null default '[]',
  created_at text not null,
  owner text not null
);

create table jobs (
  id integer primary key autoincrement,
  status text not null,
  seconds real not null,
  fail integer not null,
  created_at text not null
);
